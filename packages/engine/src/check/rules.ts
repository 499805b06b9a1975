import type { Rule } from './finding.ts';
import { actBeforeAssess } from './rules/act-before-assess.ts';
import { conditionAskedTooLate } from './rules/condition-asked-too-late.ts';
import { criterionUnknowable } from './rules/criterion-unknowable.ts';
import { deadEnd } from './rules/dead-end.ts';
import { decisionOneWay } from './rules/decision-one-way.ts';
import { endUndeclared } from './rules/end-undeclared.ts';
import { entryWithoutLevel } from './rules/entry-without-level.ts';
import { eventlessLoop } from './rules/eventless-loop.ts';
import { fieldNeverAsked } from './rules/field-never-asked.ts';
import { joinCannotComplete } from './rules/join-cannot-complete.ts';
import { joinMayHang } from './rules/join-may-hang.ts';
import { kindWithoutLevel } from './rules/kind-without-level.ts';
import { levelBoundary } from './rules/level-boundary.ts';
import { levelHole } from './rules/level-hole.ts';
import { levelOverlap } from './rules/level-overlap.ts';
import { levelRowNeverDecides } from './rules/level-row-never-decides.ts';
import { levelUndeclared } from './rules/level-undeclared.ts';
import { levelWithoutCriteria } from './rules/level-without-criteria.ts';
import { noActivation } from './rules/no-activation.ts';
import { noAssessment } from './rules/no-assessment.ts';
import { noDeputy } from './rules/no-deputy.ts';
import { noHandling } from './rules/no-handling.ts';
import { noLevels } from './rules/no-levels.ts';
import { noRecovery } from './rules/no-recovery.ts';
import { noRefusal } from './rules/no-refusal.ts';
import { noReview } from './rules/no-review.ts';
import { noWayToEnd } from './rules/no-way-to-end.ts';
import { openGap } from './rules/open-gap.ts';
import { referenceMissing } from './rules/reference-missing.ts';
import { regionNeverFinishes } from './rules/region-never-finishes.ts';
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
  // Levels and guards.
  unknownField,
  fieldNeverAsked,
  conditionAskedTooLate,
  criterionUnknowable,
  noLevels,
  levelWithoutCriteria,
  levelHole,
  levelBoundary,
  levelOverlap,
  levelRowNeverDecides,
  kindWithoutLevel,
  entryWithoutLevel,
  // Time.
  urgentUntimed,
  // People.
  stepWithoutOwner,
  levelUndeclared,
  endUndeclared,
  noDeputy,
  // Notices.
  // Order and completeness.
  actBeforeAssess,
  noAssessment,
  noActivation,
  noRefusal,
  noHandling,
  noRecovery,
  noReview,
  referenceMissing,
  // Language, and what the plan itself leaves open.
  untranslated,
  openGap,
];
