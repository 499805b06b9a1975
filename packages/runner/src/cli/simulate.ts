import { parseArgs } from 'node:util';
import { compilePlan, parseRunbook, parseScript, simulate as play } from '@tocsin/engine';
import { oneFile, readSource } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { CommandError } from './command.ts';
import { linkedPlans } from './linked-plans.ts';
import { showRun } from './print/run-report.ts';
import { complain, json } from './print/say.ts';

const help = {
  zh: `用法：tocsin simulate <预案> --script <脚本> [--json]
用真实引擎在虚拟时钟上走一遍脚本：不等待、不外发，定时一律准点。
脚本（YAML 或 JSON）：
  kind: live | drill
  startAt: 2026-03-10T09:30:00+08:00
  until: PT6H                     从开始算起，走到何时为止
  acts:
    - {at: PT0S, do: report, by: front-line, fields: {…}}
    - {at: 5m, do: complete, step: verify-call, values: {…}}
动作（do）：
  report {fields}（第一条宣布事件）  set {fields}  note {text}
  acknowledge | start | confirm {step}  complete {step, values?}  decide {step, choice, reason?}
  skip | fail | reopen {step, reason}  reassign {step, group, reason}
  help {step, text}  answer-help {step, answer: accepted|declined, text?, group?}  reject {step, reason}（不予确认）
  link {step, fields?}（移交另一预案）  link-ended {step, outcome?: finished|closed|aborted}（对方处置已结束）
  notify {notice}（手动发通知）
  set-level {level, reason}  jump {to, reason}  take {transition, reason?}
  pause-target | resume-target {target, reason}  acknowledge-alarm {target}
  add-step {lane, step, title, group?, reason}  add-group {group, name, reason}
  hand-over {to, reason}  abort {reason}  close {reason?}
每条动作还可写：by（谁；小组的编号即代表该组，不写则为步骤所属小组）、happenedAt（实际发生时间，从开始算起，用于迟报）。
转接所指的预案在本文件旁边、./runbooks 和随产品附带的预案里找；找不到则记为移交未成。
时长写法：PT1H30M、1h30m、90s、2d、1:30:00。动作不必按时间排列。
  --json   输出 {runbook, hash, kind, finished, phase, level, steps, targets, notifications, links?, refused, journal}
退出码：0 正常；1 文件有误，或有动作未被采纳；2 用法有误`,
  en: `Usage: tocsin simulate RUNBOOK --script SCRIPT [--json]
Plays a script through the real engine on a virtual clock: no waiting, nothing sent, every timer exactly on time.
SCRIPT (YAML or JSON):
  kind: live | drill
  startAt: 2026-03-10T09:30:00+08:00
  until: PT6H                     how long from the start
  acts:
    - {at: PT0S, do: report, by: front-line, fields: {…}}
    - {at: 5m, do: complete, step: verify-call, values: {…}}
Acts (do):
  report {fields} (the first one declares)  set {fields}  note {text}
  acknowledge | start | confirm {step}  complete {step, values?}  decide {step, choice, reason?}
  skip | fail | reopen {step, reason}  reassign {step, group, reason}
  help {step, text}  answer-help {step, answer: accepted|declined, text?, group?}  reject {step, reason} (not confirmed)
  link {step, fields?} (hand over)  link-ended {step, outcome?: finished|closed|aborted} (the other run has ended)
  notify {notice} (send one by hand)
  set-level {level, reason}  jump {to, reason}  take {transition, reason?}
  pause-target | resume-target {target, reason}  acknowledge-alarm {target}
  add-step {lane, step, title, group?, reason}  add-group {group, name, reason}
  hand-over {to, reason}  abort {reason}  close {reason?}
Any act may say by (who; a group's id speaks for that group; the step's own group if not given) and
happenedAt (when it was done, from the start, where word comes later).
Runbooks that links name are looked for beside the file, in ./runbooks and among the product's own; where there is none the
journal says so.
Lengths of time: PT1H30M, 1h30m, 90s, 2d, 1:30:00. Acts need not stand in order.
  --json   prints {runbook, hash, kind, finished, phase, level, steps, targets, notifications, links?, refused, journal}
Exit code: 0 done; 1 a file is not valid, or an act was refused; 2 bad use`,
};

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, script: { type: 'string' } },
  });
  const asJson = values.json ?? false;
  const file = oneFile(positionals, 'simulate', { zh: '预案文件', en: 'runbook' });
  if (values.script === undefined) {
    throw new CommandError(
      2,
      '请用 --script <脚本> 指定演练脚本。',
      'Name the script to play with --script SCRIPT.',
    );
  }
  const runbook = await readSource(io, file);
  const script = await readSource(io, values.script);
  const plan = parseRunbook(runbook.text);
  const parsed = parseScript(script.text);
  if (!plan.ok || !parsed.ok) {
    const complaints = [
      ...(plan.ok ? [] : [{ file, problems: plan.problems }]),
      ...(parsed.ok ? [] : [{ file: script.file, problems: parsed.problems }]),
    ];
    complain(io, complaints, asJson);
    return 1;
  }
  const compiled = compilePlan(plan.value);
  const linked = await linkedPlans(io, file, plan.value);
  const result = play(compiled, parsed.value, (id) => linked.get(id));
  if (asJson) io.out(json(result));
  else showRun(io, compiled, result);
  return result.refused.length > 0 ? 1 : 0;
}

export const simulate: Command = {
  name: 'simulate',
  summary: {
    zh: '按脚本推演一份预案，用真实引擎、虚拟时钟',
    en: 'Plays a script through a runbook: the real engine, a virtual clock',
  },
  help,
  run,
};
