import type { Rule } from './finding.ts';
import { actBeforeAssess } from './rules/act-before-assess.ts';
import { channelMayBeDown } from './rules/channel-may-be-down.ts';
import { conditionAskedTooLate } from './rules/condition-asked-too-late.ts';
import { conditionNeverHolds } from './rules/condition-never-holds.ts';
import { criterionUnknowable } from './rules/criterion-unknowable.ts';
import { deadEnd } from './rules/dead-end.ts';
import { decisionOneWay } from './rules/decision-one-way.ts';
import { decisionUncovered } from './rules/decision-uncovered.ts';
import { dutyOwnedTwice } from './rules/duty-owned-twice.ts';
import { dutyWithoutStep } from './rules/duty-without-step.ts';
import { endUndeclared } from './rules/end-undeclared.ts';
import { entryWithoutLevel } from './rules/entry-without-level.ts';
import { eventlessLoop } from './rules/eventless-loop.ts';
import { evidenceClearedFirst } from './rules/evidence-cleared-first.ts';
import { fieldNeverAsked } from './rules/field-never-asked.ts';
import { groupInTwoPlaces } from './rules/group-in-two-places.ts';
import { groupWithoutTask } from './rules/group-without-task.ts';
import { inferredFigure } from './rules/inferred-figure.ts';
import { joinCannotComplete } from './rules/join-cannot-complete.ts';
import { joinMayHang } from './rules/join-may-hang.ts';
import { kindWithoutLevel } from './rules/kind-without-level.ts';
import { levelAfterMiss } from './rules/level-after-miss.ts';
import { levelBoundary } from './rules/level-boundary.ts';
import { levelHole } from './rules/level-hole.ts';
import { levelIgnoresSize } from './rules/level-ignores-size.ts';
import { levelOverlap } from './rules/level-overlap.ts';
import { levelRowNeverDecides } from './rules/level-row-never-decides.ts';
import { levelUndeclared } from './rules/level-undeclared.ts';
import { levelWithoutCriteria } from './rules/level-without-criteria.ts';
import { noActivation } from './rules/no-activation.ts';
import { noAssessment } from './rules/no-assessment.ts';
import { noDeputy } from './rules/no-deputy.ts';
import { noDrill } from './rules/no-drill.ts';
import { noEmergencyCall } from './rules/no-emergency-call.ts';
import { noHandling } from './rules/no-handling.ts';
import { noLevels } from './rules/no-levels.ts';
import { noRecovery } from './rules/no-recovery.ts';
import { noRefusal } from './rules/no-refusal.ts';
import { noReview } from './rules/no-review.ts';
import { noWayToEnd } from './rules/no-way-to-end.ts';
import { noticeTooLate } from './rules/notice-too-late.ts';
import { noticeWeakerWhenGraver } from './rules/notice-weaker-when-graver.ts';
import { noticeWithoutAudience } from './rules/notice-without-audience.ts';
import { noticeWithoutChannel } from './rules/notice-without-channel.ts';
import { openGap } from './rules/open-gap.ts';
import { personInTwoGroups } from './rules/person-in-two-groups.ts';
import { placeholder } from './rules/placeholder.ts';
import { promiseAlreadyMissed } from './rules/promise-already-missed.ts';
import { promiseChainTooLong } from './rules/promise-chain-too-long.ts';
import { promiseNeverBinds } from './rules/promise-never-binds.ts';
import { promiseNeverRuns } from './rules/promise-never-runs.ts';
import { promiseStopsFirst } from './rules/promise-stops-first.ts';
import { promiseWithoutClock } from './rules/promise-without-clock.ts';
import { referenceMissing } from './rules/reference-missing.ts';
import { regionNeverFinishes } from './rules/region-never-finishes.ts';
import { restoreBeforeAssess } from './rules/restore-before-assess.ts';
import { slowerWhenGraver } from './rules/slower-when-graver.ts';
import { standardElementMissing } from './rules/standard-element-missing.ts';
import { stepWithoutOwner } from './rules/step-without-owner.ts';
import { unknownField } from './rules/unknown-field.ts';
import { unreachableState } from './rules/unreachable-state.ts';
import { untranslated } from './rules/untranslated.ts';
import { urgentUntimed } from './rules/urgent-untimed.ts';

/** Every rule by family, in the order findings of equal weight are shown. */
export const RULES: readonly Rule[] = [
  // Structure.
  unreachableState,
  deadEnd,
  noWayToEnd,
  regionNeverFinishes,
  joinCannotComplete,
  joinMayHang,
  eventlessLoop,
  decisionOneWay,
  decisionUncovered,
  // Levels and guards.
  unknownField,
  conditionNeverHolds,
  fieldNeverAsked,
  conditionAskedTooLate,
  criterionUnknowable,
  noLevels,
  levelWithoutCriteria,
  levelHole,
  levelBoundary,
  levelOverlap,
  levelRowNeverDecides,
  levelIgnoresSize,
  kindWithoutLevel,
  entryWithoutLevel,
  // Time.
  promiseWithoutClock,
  promiseNeverRuns,
  promiseStopsFirst,
  promiseAlreadyMissed,
  promiseChainTooLong,
  promiseNeverBinds,
  levelAfterMiss,
  noticeTooLate,
  urgentUntimed,
  placeholder,
  // People.
  stepWithoutOwner,
  dutyWithoutStep,
  groupWithoutTask,
  groupInTwoPlaces,
  personInTwoGroups,
  dutyOwnedTwice,
  levelUndeclared,
  endUndeclared,
  noDeputy,
  // Notices.
  noticeWeakerWhenGraver,
  slowerWhenGraver,
  channelMayBeDown,
  noticeWithoutAudience,
  noticeWithoutChannel,
  // Order and completeness.
  actBeforeAssess,
  restoreBeforeAssess,
  noAssessment,
  noActivation,
  noRefusal,
  noHandling,
  noRecovery,
  noReview,
  evidenceClearedFirst,
  noEmergencyCall,
  referenceMissing,
  standardElementMissing,
  noDrill,
  // Language, and what the plan itself leaves open.
  untranslated,
  inferredFigure,
  openGap,
];
