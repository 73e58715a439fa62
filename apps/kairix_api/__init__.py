"""The synchronous gateway: HTTP, SSE and WebSocket."""
