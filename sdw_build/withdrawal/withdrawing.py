"""Withdraw a consent: record its id, and take each verhaal that carries it out of the working tree.

No step waits for another: the text goes at once, whatever else is wrong.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.register import REGISTER
from sdw_build.withdrawal.pictures import digest_of_file
from sdw_build.withdrawal.plan import WithdrawalPlan
from sdw_build.withdrawal.remains import Remains, read_remains
from sdw_build.withdrawal.steps import Step, forgotten, recorded, remembered, removed, replaced, unlisted


@dataclass(frozen=True)
class Withdrawal:
    """What was done in the working tree, and what an editor must still look at."""

    plan: WithdrawalPlan
    steps: tuple[Step, ...]
    files: tuple[str, ...]  # that went with the texts, or should have gone
    mentions: tuple[Place, ...]

    @property
    def failed(self) -> bool:
        """Tell whether something was not done."""
        return not all(step.gelukt for step in self.steps)

    @property
    def touched(self) -> tuple[str, ...]:
        """The files and folders to commit; a picture by its folder, since its name may tell something."""
        texts = [story.folder or story.pad for story in self.plan.gone]
        beside = [str(PurePosixPath(pad).parent) for pad in self.files]
        root = self.plan.folder.root
        return tuple(
            dict.fromkeys([*texts, *beside, *(pad for pad in (REGISTER, PROMISED, RECORD) if (root / pad).exists())])
        )


def withdraw(plan: WithdrawalPlan, day: date, site: Path) -> Withdrawal:
    """Carry out a withdrawal; return its steps, each with whether it was found done."""
    root = plan.folder.root
    earlier = read_remains(root)
    own = tuple(sorted({*plan.goods.own, *earlier.there(root)}))
    known = {pad: found for pad in plan.goods.own if (found := digest_of_file(root / pad))}
    remains = Remains({**earlier.files, **known}, tuple(sorted({*earlier.mentions, *plan.mentions})))
    # The register first: if the rest fails, the build already leaves the verhalen out.
    steps = [recorded(root, plan.kenmerken, day)]
    # Only the text says what belongs to it, so that this is written down before it goes.
    steps += remembered(root, remains)
    steps += [replaced(root, story, plan.kenmerken, day) for story in plan.gone]
    steps += [removed(root, own)] if own else []
    steps += [forgotten(root, site, tuple(remains.files.values())), unlisted(root, plan.gone)]
    return Withdrawal(plan, tuple(steps), tuple(sorted({*own, *earlier.files})), remains.mentions)
