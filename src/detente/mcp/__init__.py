"""A server for language-model assistants: what an archive holds as read-only tools, by the Model Context Protocol."""

from __future__ import annotations

from detente.mcp.server import server

__all__ = ["server"]
