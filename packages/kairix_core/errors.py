"""Every expected failure, in one tree; docs/errors.md draws it, with what becomes of each over HTTP.

An error has a stable ``code`` for programs and a message for a person: what happened, what is safe, what to do.
The docstring is the default message. Only ``kairix_api.errors`` knows which HTTP status belongs to which class.
"""

from __future__ import annotations

import inspect
from typing import ClassVar


class KairixError(Exception):
    """Something went wrong."""

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False

    def __init__(self, message: str | None = None, *, retry_after: float | None = None) -> None:
        """``message`` replaces the class's own; ``retry_after`` is in seconds."""
        self.message = message or inspect.getdoc(type(self)) or self.code
        self.retry_after = retry_after
        super().__init__(self.message)


class InvalidInput(KairixError):
    """This input cannot be used. Nothing was stored."""

    code = "invalid_input"

    def __init__(self, message: str | None = None, *, field: str | None = None) -> None:
        """``field`` names what in the input is wrong."""
        self.field = field
        super().__init__(message)


class UnreadableDocument(InvalidInput):
    """No résumé could be read from this file. Nothing was stored."""

    code = "unreadable_document"


class UnsupportedDocument(UnreadableDocument):
    """This is no kind of file that Kairix reads. Nothing was stored."""

    code = "unsupported_document"


class DocumentTooLarge(InvalidInput):
    """This file is larger than the limit. Nothing was stored."""

    code = "document_too_large"


class UnprintableText(InvalidInput):
    """This résumé has letters that no font on this machine can print. Markdown and JSON work; so does the PDF once
    the operator has installed fonts for its script (on Debian: fonts-noto-core, fonts-noto-cjk).
    """

    code = "unprintable_text"


class InvalidEmail(InvalidInput):
    """This is no e-mail address that can be written to: it looks like name@example.org. Nothing was stored or sent."""

    code = "invalid_email"

    def __init__(self, message: str | None = None, *, field: str | None = "email") -> None:
        super().__init__(message, field=field)


class UnknownRole(InvalidInput):
    """No role of this name is known here. Nothing was stored; look for it under another name."""

    code = "unknown_role"


class Unauthenticated(KairixError):
    """Please sign in: there is no valid session."""

    code = "unauthenticated"


class TokenReused(Unauthenticated):
    """This session was ended because its refresh token was used twice. Please sign in again."""

    code = "token_reused"


class ForeignOrigin(Unauthenticated):
    """This request comes from another site's page, so the session in the cookie does not count."""

    code = "foreign_origin"


class UnknownHost(KairixError):
    """Kairix does not answer under this host name. The operator can add it to TRUSTED_HOSTS, or set APP_URL."""

    code = "unknown_host"


class NotFound(KairixError):
    """There is nothing here, or it is not yours."""

    code = "not_found"


class Conflict(KairixError):
    """The current state does not allow this."""

    code = "conflict"


class TurnAlreadyRunning(Conflict):
    """An answer is already being written in this conversation. Wait for it or stop it first."""

    code = "turn_already_running"


class DocumentChanged(Conflict):
    """This document was corrected in another window in the meantime. Load it again before you go on."""

    code = "document_changed"


class ProfileChanged(Conflict):
    """This was changed in another window, or learnt from elsewhere, in the meantime. Nothing was stored; look at it
    again before you go on.
    """

    code = "profile_changed"


class DocumentSettled(Conflict):
    """This document was taken in the meantime, and only a draft can be corrected. Choose “Correct this” to go on."""

    code = "document_settled"


class DocumentInUse(Conflict):
    """Your representative speaks from this document. Use another one first; then this one can be deleted."""

    code = "document_in_use"


class PersonInDoubt(Conflict):
    """This document names somebody else. Nothing was learnt from it; please say first whether it is about you."""

    code = "person_in_doubt"


class RepresentativeOffline(Conflict):
    """This page was taken offline, so nothing can be asked here for now. What was said so far stays where it is; please
    ask again when the page is back.
    """

    code = "representative_offline"


class NothingToPublish(Conflict):
    """There is nothing to publish yet, and nobody sees anything. Take a résumé, or add to your profile what visitors
    may know.
    """

    code = "nothing_to_publish"


class AlreadyRemembered(Conflict):
    """Another memory says the same in these words. Nothing was changed."""

    code = "already_remembered"


class ProposalSettled(Conflict):
    """This plan does not wait any more: it was decided about, or a newer one took its place. Look at the roadmap
    again.
    """

    code = "proposal_settled"


class LeaseLost(Conflict):
    """This job was cancelled, or somebody else runs it by now. Nothing of this attempt was stored."""

    code = "lease_lost"


class FactSettled(Conflict):
    """This was worked out from facts that have changed since. Look at the new value, or write your own."""

    code = "fact_settled"


class OperationUndone(Conflict):
    """This was undone already. To have it back, undo the undoing."""

    code = "operation_undone"


class OperationOvertaken(Conflict):
    """What this changed was changed again since, so it cannot be undone by itself. Undo what came later first."""

    code = "operation_overtaken"


class TimeTaken(Conflict):
    """This time is not free any more. Nothing was sent; please choose another one."""

    code = "time_taken"


class LetterSettled(Conflict):
    """This cannot be done with this letter any more. Look at it again: it may have been decided on elsewhere."""

    code = "letter_settled"


class EmailTaken(Conflict):
    """This account cannot be created with that e-mail address."""

    code = "email_taken"


class LimitExceeded(KairixError):
    """A limit was reached."""

    code = "limit_exceeded"
    retryable = True


class InboxFull(LimitExceeded):
    """This person has received as many messages today as they can read. Nothing was sent; please come back tomorrow."""

    code = "inbox_full"


class EnoughWritten(LimitExceeded):
    """You have written to this person several times today. All of that lies in their inbox; this was not sent."""

    code = "enough_written"


class RateLimited(LimitExceeded):
    """Too many requests. Please wait a moment and try again."""

    code = "rate_limited"


class BudgetExhausted(LimitExceeded):
    """Today's budget for answers is used up. Please come back tomorrow, or contact the person directly."""

    code = "budget_exhausted"


class StorageFull(LimitExceeded):
    """Your account keeps as many files as it may (200, or 1 GB). Delete some documents, then import this one."""

    code = "storage_full"
    retryable = False


class ProviderError(KairixError):
    """The model did not answer. Your question is kept; you can try again."""

    code = "provider_error"
    retryable = True


class ProviderRateLimited(ProviderError):
    """The model is busy. Your question is kept; please try again later."""

    code = "provider_rate_limited"


class ProviderTimeout(ProviderError):
    """The model took too long. Your question is kept; you can try again."""

    code = "provider_timeout"


class ProviderUnavailable(ProviderError):
    """The model cannot be reached. Your question is kept; you can try again."""

    code = "provider_unavailable"


class ProviderRejected(ProviderError):
    """The model cannot be used at the moment; who runs this site has to look at its settings. Nothing was lost."""

    code = "provider_rejected"
    retryable = False


class ProviderRefused(ProviderError):
    """The model declined to answer this."""

    code = "provider_refused"
    retryable = False


class ProviderGarbled(ProviderError):
    """The model's answer could not be understood. Your question is kept; you can try again."""

    code = "provider_garbled"


class ServiceError(KairixError):
    """A service outside did not tell what it was asked. Nothing was lost; try again later."""

    code = "service_error"
    retryable = True


class ServiceRateLimited(ServiceError):
    """A service outside wants no more questions for now. Nothing was lost; try again later."""

    code = "service_rate_limited"


class ServiceUnavailable(ServiceError):
    """A service outside did not answer. Nothing was lost; try again later."""

    code = "service_unavailable"


class ServiceGarbled(ServiceError):
    """What a service outside answered cannot be understood. Nothing was lost."""

    code = "service_garbled"
    retryable = False


class StorageUnavailable(KairixError):
    """The database does not answer. Nothing was lost; please try again in a moment."""

    code = "storage_unavailable"
    retryable = True


class Interrupted(KairixError):
    """The answer was interrupted because Kairix restarted. What was written is kept; you can try again."""

    code = "interrupted"
    retryable = True


class InternalError(KairixError):
    """Something unexpected went wrong. Your question is kept; you can try again."""

    code = "internal_error"
    retryable = True


class NotConfigured(KairixError):
    """A setting is missing or wrong."""

    code = "not_configured"


def error_of(code: str, message: str) -> KairixError:
    """The error that was kept as its code and message; ``InternalError`` for a code that there is not."""
    return _BY_CODE.get(code, InternalError)(message)


def _family(kind: type[KairixError]) -> list[type[KairixError]]:
    return [kind, *(member for child in kind.__subclasses__() for member in _family(child))]


_BY_CODE = {kind.code: kind for kind in _family(KairixError)}
