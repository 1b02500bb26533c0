"""Clean interviews set again as newspapers, web pages and Word documents print them, with their gold."""
