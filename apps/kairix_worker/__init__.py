"""The asynchronous processor: Celery, for installations that have Redis."""
