"""``kairix``: every command of an installation. Each one's imports wait until it is called, so that help is quick."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated, Literal

import typer

# By default the collector looks for garbage after every 700 new objects, and the imports of a start, which make
# hundreds of thousands and no garbage, take a fifth longer.
gc.set_threshold(20_000, 20, 20)

app = typer.Typer(
    name="kairix",
    help="A career as two conversations: a representative that answers with evidence, and a private coach.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

profile = typer.Typer(help="What is known of an owner.", no_args_is_help=True)
app.add_typer(profile, name="profile")
roles = typer.Typer(help="The table of roles that roadmaps lead to.", no_args_is_help=True)
app.add_typer(roles, name="roles")


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on, instead of HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on, instead of PORT.")] = None,
    *,
    reload: Annotated[bool, typer.Option("--reload", help="Start again when the source changes.")] = False,
) -> None:
    """Start Kairix: its database, its API and its web client."""
    from kairix_cli.serve_command import serve as run

    run(host=host, port=port, reload=reload)


@app.command()
def worker() -> None:
    """Run what is to be done in the background: on its own, or as a Celery worker where REDIS_URL is set."""
    from kairix_cli.worker_command import work

    work()


@app.command()
def migrate() -> None:
    """Bring the database to the schema of this version, after a dump of one that already holds data."""
    from kairix_cli.migrate_command import migrate as run

    run()


@app.command(name="import")
def import_(
    path: Annotated[Path, typer.Argument(help="A résumé (PDF, Word, LinkedIn export, …), or a folder of them.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what was found and store nothing.")] = False,
    output: Annotated[Literal["table", "json"], typer.Option("--format", help="How to show what was found.")] = "table",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Store without asking.")] = False,
    publish: Annotated[
        bool, typer.Option(help="Open the page to everybody at once, or close it until its owner publishes it.")
    ] = True,
) -> None:
    """Read a résumé, show what was found, and make it the one that Kairix speaks from."""
    from kairix_cli.import_command import OutputFormat, import_resume

    import_resume(path, dry_run=dry_run, output=OutputFormat(output), yes=yes, publish=publish)


@profile.command()
def rebuild(
    owner: Annotated[str | None, typer.Option(help="E-mail address of whose it is, if not the first owner's.")] = None,
) -> None:
    """Make the values of a profile anew from the facts behind them, and say which were not right."""
    from kairix_cli.profile_command import rebuild as run

    run(owner)


@roles.command(name="import")
def import_roles(
    folder: Annotated[Path, typer.Argument(help="The unpacked text version of the O*NET database.")],
) -> None:
    """Take in the occupations of O*NET, beside the roles that ship with Kairix, which win where both have one."""
    from kairix_cli.roles_command import import_roles as run

    run(folder)
