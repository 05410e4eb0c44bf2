"""Actions in the undo history of an incident book."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer

from ..core.errors import TrochaError
from .compat import QUndoCommand
from .row_steps import Change, replay
from .transactions import ChangedError


class Step(QUndoCommand):
    """One action in the history. Undo and redo write again, in one transaction each."""

    def __init__(self, text: str, book, changes: list[Change]):
        super().__init__(text)
        self._book = book
        self._changes = changes
        self._stands = True  # what the action wrote is there

    def undo(self):
        """Called by the stack."""
        if self._stands:
            self._write(back=True)

    def redo(self):
        """Called by the stack, also when the step is put on it."""
        if not self._stands:
            self._write(back=False)

    def _write(self, back: bool) -> None:
        # The stack counts the step as undone or done whatever happens here. One that can never
        # succeed is dropped, so that it does not bar those before it; otherwise the count is set
        # right again afterwards, and this is then called with nothing to do.
        try:
            self._book.check_not_editing()
            with self._book.transaction() as transaction:
                self._changes = replay(transaction, self._changes, back)
        except ChangedError as error:
            self.setObsolete(True)
            self._book.refused.emit(str(error))
            return
        except TrochaError as error:
            history = self._book.history
            QTimer.singleShot(0, history.redo if back else history.undo)
            self._book.refused.emit(str(error))
            return
        self._stands = not back
        self._book.wrote(self._changes)
