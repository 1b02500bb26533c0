"""The running program: command line, application, delivery, sandbox."""
