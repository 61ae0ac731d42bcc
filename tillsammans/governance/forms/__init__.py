"""Forms of the steering room: one module each for publishing, the room, and the agreement."""

from tillsammans.governance.forms.publishing import PublishForm as PublishForm
from tillsammans.governance.forms.publishing import WithdrawForm as WithdrawForm
