# syntax=docker/dockerfile:1
ARG PYTHON=3.11-slim-bookworm

FROM python:${PYTHON} AS build
WORKDIR /src
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
# The dependencies come first: their layer stays as long as the locks do.
COPY requirements/postgresql.txt requirements/semantic.txt requirements/build.txt requirements/lexicon.txt requirements/
RUN python -m venv --without-pip /opt/suhbat \
    && pip --python /opt/suhbat/bin/python install --require-hashes \
        -r requirements/postgresql.txt -r requirements/semantic.txt \
    && pip install --require-hashes -r requirements/build.txt -r requirements/lexicon.txt
COPY pyproject.toml README.md LICENSE ./
COPY tools tools
COPY corpus corpus
COPY storage storage
COPY handlers handlers
COPY bot bot
RUN pip wheel --no-index --no-deps --no-build-isolation --wheel-dir /wheels . \
    && pip --python /opt/suhbat/bin/python install --no-index --no-deps /wheels/suhbat-*.whl

FROM python:${PYTHON}
# A fixed id, so that a volume keeps its owner from one image to the next.
RUN groupadd --gid 10001 suhbat \
    && useradd --uid 10001 --gid suhbat --no-create-home --home-dir /data --shell /usr/sbin/nologin suhbat \
    && install --directory --owner suhbat --group suhbat --mode 0700 /data
COPY --from=build /opt/suhbat /opt/suhbat
# PYTHONTZPATH is empty: zones come from the pinned tzdata, never from the system's older files.
ENV PATH=/opt/suhbat/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONTZPATH= \
    PYTHONUNBUFFERED=1 \
    SUHBAT_DATA_DIR=/data
WORKDIR /data
VOLUME /data
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["suhbat"]
CMD ["run"]
