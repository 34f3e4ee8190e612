"""`detente serve`: the desk and the API on an archive, for a browser on this machine."""

from __future__ import annotations

import secrets
from contextlib import suppress
from importlib.util import find_spec

import click

from detente.cli.archives import Where, archive_option, archive_path, settled
from detente.cli.complaints import hush_libraries
from detente.errors import ArchiveMissing, UsageError


@click.command(short_help="Open an archive in the browser.")
@archive_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; others than this machine need a token."
)
@click.option("--port", type=click.IntRange(0, 65_535), default=8040, show_default=True, help="The port to listen at.")
@click.option("--token", envvar="DETENTE_TOKEN", help="Who knows it may come in; also by DETENTE_TOKEN.")
def serve(*, archive: Where | None, host: str, port: int, token: str | None) -> None:
    """Serve web pages and a JSON API on an archive, until it is interrupted.

    Only programs on this machine reach it, unless --host says otherwise; then a token is needed, and one is made where
    none is given.
    """
    if any(find_spec(package) is None for package in ("fastapi", "multipart", "uvicorn")):
        raise UsageError("the desk needs some more packages; install them with: pip install 'detente[web]'")
    import uvicorn

    from detente.web.app import application
    from detente.web.guard import is_loopback

    if not is_loopback(host) and not token:
        token = secrets.token_urlsafe(24)
    path = archive_path(archive, make_folder=True)
    hush_libraries()
    with suppress(ArchiveMissing):  # the first report makes one
        settled(path)
    click.echo(f"{path} at http://{f'[{host}]' if ':' in host else host}:{port}")
    if token:
        click.echo(f"Token: {token}")
    served = application(path, token=token, host=host)
    uvicorn.run(served, host=host, port=port, log_level="warning", server_header=False, access_log=False)
