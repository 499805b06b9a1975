export type { ChartIndex, ChartNode } from './chart/chart-index.ts';
export {
  ancestors,
  childStates,
  flowOf,
  indexChart,
  isContainer,
  isItem,
  isMember,
  isWithin,
} from './chart/chart-index.ts';
export type { ChartMachine } from './chart/chart-machine.ts';
export {
  activeStates,
  type ChartConfiguration,
  jump,
  move,
  startChart,
} from './chart/configuration.ts';
export { wholeChart } from './chart/whole-chart.ts';
export { checkInLibrary } from './check/check-in-library.ts';
export { checkLibrary, LIBRARY_RULES } from './check/check-library.ts';
export { checkRunbook } from './check/check-runbook.ts';
export type { Figure, Finding, Rule, Severity } from './check/finding.ts';
export type { LibraryEntry, LibraryFinding, LibraryRule } from './check/library/library-rule.ts';
export { RULES } from './check/rules.ts';
export type { Duration } from './duration.ts';
export { DAY, durationMs, HOUR, MINUTE, parseDuration, printDuration, SECOND } from './duration.ts';
export { actorOf, commandOf, declareCommand, type Envelope } from './exercise/act-command.ts';
export { printScript } from './exercise/print-script.ts';
export {
  type LinkedPlans,
  type Rehearsal,
  type Rehearsed,
  rehearse,
} from './exercise/rehearsal.ts';
export type {
  LinkResult,
  NotificationResult,
  Refused,
  RunResult,
  StepResult,
  TargetResult,
} from './exercise/run-result.ts';
export {
  type Act,
  checkScript,
  parseScript,
  type Script,
  scriptSchema,
  type TimedAct,
  timedActs,
} from './exercise/script.ts';
export { scriptNames } from './exercise/script-names.ts';
export { type SimulationResult, simulate } from './exercise/simulate.ts';
export {
  condition,
  type FeelContext,
  feelSyntaxError,
  passes,
  type Truth,
} from './expression/feel.ts';
export { namesIn, numbersIn } from './expression/names.ts';
export { type Instant, parseInstant, printInstant } from './instant.ts';
export { anchorKey, anchorsOf, compilePlan, conditionsOf, type Plan } from './plan.ts';
export { accepted, type Outcome, type Problem, pointer, rejected } from './problem.ts';
export { compareResults, type Difference } from './replay/differences.ts';
export { type Film, openFilm } from './replay/film.ts';
export {
  type JournalJson,
  type JournalRecordJson,
  journalFromJson,
  journalToJson,
  parseJournal,
} from './replay/journal-json.ts';
export { readRun } from './replay/read-run.ts';
export { rejudge } from './replay/rejudge.ts';
export { escapeMarkup } from './report/document/html.ts';
export { type PlanDocumentOptions, planDocument } from './report/document/plan-document.ts';
export type { DocumentLanguage } from './report/document/reader.ts';
export { toMermaid } from './report/exchange/mermaid.ts';
export { toStately } from './report/exchange/stately.ts';
export type { StatelyMove, StatelyState } from './report/exchange/stately-state.ts';
export { runDocument } from './report/run/run-document.ts';
export { type Actor, actorSchema, ENGINE } from './run/actor.ts';
export { advance, nextDueAt } from './run/advance.ts';
export {
  type Command,
  type CommandOf,
  commandSchema,
  type Declare,
  declareSchema,
  type RunCommand,
  runCommandSchema,
} from './run/command.ts';
export { type Decision, decide, declare, SEMANTICS } from './run/decide.ts';
export type {
  DrillClock,
  EventOf,
  HelpAnswer,
  JournalRecord,
  LevelKind,
  LinkOrder,
  LinkOrigin,
  NotApplicableWhy,
  Notice,
  RunEvent,
  RunEventType,
  RunOutcome,
  TimerArm,
  TimerPurpose,
} from './run/event.ts';
export { evolve, fold } from './run/evolve.ts';
export { clockReading, feelContext, feelContextOf } from './run/feel-context.ts';
export { unansweredHelp } from './run/help-request.ts';
export { isLinkAwaited, linkOfStep } from './run/link-run.ts';
export { declareLinked, type LinkedStart, linkRefusal, noSuchPlan } from './run/links.ts';
export {
  addedStep,
  enteredAt,
  groupOfStep,
  isClosed,
  isOpen,
  isStateActive,
  itemState,
  stepDefinition,
  stepRun,
} from './run/lookup.ts';
export { type NoticePreview, previewNotice } from './run/notices.ts';
export { FOLD, type PackedRun, packRun, unpackRun } from './run/packed-run.ts';
export { pendingNotice, pendingNotices } from './run/pending-notices.ts';
export { recordsOf } from './run/record.ts';
export type {
  AddedStep,
  Alarm,
  Assessment,
  FieldEntry,
  HelpRequest,
  LevelState,
  LinkRun,
  PendingNotice,
  Run,
  StepRun,
  StepStatus,
} from './run/run.ts';
export { runNow, wallAt } from './run/run-clock.ts';
export { printLocal, printValue, render, slotsIn, TEMPLATE_NAMES } from './run/template.ts';
export type { FieldValue, FieldValues } from './run/values.ts';
export { fieldValueSchema, fieldValuesSchema } from './run/values.ts';
export {
  type GroupRow,
  isTargetRunning,
  type LevelView,
  type PhaseView,
  phaseOf,
  type RunView,
  type StepView,
  stopsAt,
  type TargetView,
  verdicts,
  viewRun,
} from './run/view.ts';
export { type Anchor, anchorSchema } from './runbook/anchor.ts';
export {
  type Ask,
  type Chart,
  type ChartState,
  type Compound,
  type Decision as DecisionState,
  type Final,
  type Flow,
  type History,
  type Link,
  type Mark,
  type Option,
  type Parallel,
  PHASES,
  type PhaseName,
  type StateKind,
  type Step,
  type Transition,
  type Wait,
} from './runbook/chart.ts';
export { type CitedFacts, citedFacts } from './runbook/cited-facts.ts';
export type { Change, ChangeKind, Standing } from './runbook/diff/change.ts';
export { describeChange } from './runbook/diff/describe-change.ts';
export { diffRunbooks } from './runbook/diff/diff-runbooks.ts';
export { editBetween } from './runbook/diff/edit-between.ts';
export type { What } from './runbook/diff/things.ts';
export type { Applied } from './runbook/edit/applied.ts';
export { applyEdit } from './runbook/edit/apply-edit.ts';
export { describeEdit } from './runbook/edit/describe-edit.ts';
export {
  type DoneEdit,
  type Draft,
  openDraft,
  performEdit,
  redoEdit,
  restoreDraft,
  undoEdit,
} from './runbook/edit/draft.ts';
export type { Edit, Json, ListName, Named, Place } from './runbook/edit/edit.ts';
export { type Properties, readPlace } from './runbook/edit/place.ts';
export { itemRemovalOf, transitionRemovalOf } from './runbook/edit/remove-item.ts';
export { removalOf } from './runbook/edit/remove-state.ts';
export { namedWord } from './runbook/edit/rename/named.ts';
export { renaming } from './runbook/edit/rename/rename.ts';
export { allStates, findState, findTransition } from './runbook/edit/state-tree.ts';
export type { Field, FieldType, Form } from './runbook/fields.ts';
export { type GapKind, gapSubject, gapsAbout, writeGapSubject } from './runbook/gap-subject.ts';
export { canonicalJson, hashRunbook } from './runbook/hash.ts';
export { runbookJsonSchema } from './runbook/json-schema.ts';
export type { Level, LevelRule, Levels } from './runbook/levels.ts';
export type { Choices, Conflict, Merge, Renamed, Side } from './runbook/merge/conflict.ts';
export { mergeRunbooks } from './runbook/merge/merge-runbooks.ts';
export { checkShape, parseRunbook } from './runbook/parse.ts';
export { durationSchema, fieldIdSchema, idSchema, textSchema } from './runbook/parts.ts';
export type { Channel, Group, Resource } from './runbook/people.ts';
export { formatRunbook, printRunbook } from './runbook/print.ts';
export type { Box, Entry, Gap, Reference, Runbook, ScopeItem, Upkeep } from './runbook/runbook.ts';
export { runbookSchema } from './runbook/runbook.ts';
export type { Consequence, Escalation, Notification, Target, Urgency } from './runbook/timing.ts';
export { type Language, type Text, text, textIn } from './text.ts';
export { assessLevels, metEntries, readTable, type TableAnswer } from './timing/level-table.ts';
export { type Judgement, judge, type TargetRun, type Verdict } from './timing/target-run.ts';
export { describeAnchor } from './words/anchor.ts';
export { conditionNames, conditionWords, testWords } from './words/condition.ts';
export { describeDuration } from './words/duration.ts';
export { describeEvent } from './words/event.ts';
export { actorName, channelName } from './words/names.ts';
export { locate, type SourcePlace } from './yaml-source.ts';
