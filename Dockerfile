# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
# Two stages: the first builds style, fonts and catalogues with Node from PyPI; the second serves, as nobody special.

FROM python:3.13-slim AS build
ENV PYTHONDONTWRITEBYTECODE=1 UV_COMPILE_BYTECODE=1 VAR_DIR=/app/build BUILD_DIR=/app/build \
    PYTHONPATH=/app:/app/site DJANGO_SETTINGS_MODULE=config.settings.build
WORKDIR /app
COPY requirements.txt requirements-build.txt ./
RUN pip install --no-cache-dir uv==0.13.9 \
 && uv venv /venv && uv pip install --python /venv/bin/python -r requirements.txt \
 && uv venv /tools && uv pip install --python /tools/bin/python -r requirements.txt -r requirements-build.txt
ENV PATH=/tools/bin:$PATH
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build \
 && for l in it uk; do pybabel compile -i site/locale/$l/LC_MESSAGES/django.po -o site/locale/$l/LC_MESSAGES/django.mo -l $l; done \
 && python manage.py build_pdf_fonts \
 && python manage.py collectstatic --noinput --verbosity 0 \
 && rm -rf node_modules tests bench

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data patto && install -d -o patto /data /data/media /data/media/images
COPY --from=build /venv /venv
COPY --from=build /app /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    PYTHONPATH=/app:/app/site DJANGO_SETTINGS_MODULE=config.settings.production BUILD_DIR=/app/build VAR_DIR=/data
WORKDIR /app
USER patto
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "-m", "config.healthcheck"]
CMD ["sh", "-c", "exec gunicorn config.wsgi --bind 0.0.0.0:${PORT:-8000} --workers ${WEB_CONCURRENCY:-2} --max-requests 5000 --max-requests-jitter 500 --worker-tmp-dir /dev/shm --access-logfile -"]
