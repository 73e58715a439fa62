"""Who does the work in the background: a runner in this process, or Celery on Redis."""
