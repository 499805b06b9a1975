import { setTimeout as pause } from 'node:timers/promises';
import type { FieldValues, RunCommand } from '@tocsin/engine';
import type { RunHost } from '@tocsin/runner/client';
import { createHttpHost, newId } from '@tocsin/runner/client';

/** Runs to look at, made over the API: one that is going on, one that is over. */
export interface Stage {
  readonly live: string;
  readonly drill: string;
}

type Act =
  | { readonly type: 'acknowledgeStep' | 'startStep'; readonly step: string }
  | { readonly type: 'completeStep'; readonly step: string; readonly values?: FieldValues }
  | { readonly type: 'decide'; readonly step: string; readonly choice: string }
  | { readonly type: 'requestHelp'; readonly step: string; readonly text: string }
  | { readonly type: 'skipStep'; readonly step: string; readonly reason: string }
  | { readonly type: 'addNote'; readonly text: string }
  | { readonly type: 'close'; readonly reason: string };

const done = (step: string, values?: FieldValues): Act => ({
  type: 'completeStep',
  step,
  ...(values && { values }),
});

const upToHandling = (restoredAt: number): readonly Act[] => [
  done('answer-first-call'),
  done('verify-call'),
  done('record-ordinary'),
  done('report-upward'),
  done('grade'),
  { type: 'decide', step: 'activation', choice: 'activate' },
  done('internal-notice', {
    faultState: '抢修中，官网与 APP 无法登录',
    departmentsAffected: '客服部、运营部',
    expectedRestorationAt: new Date(restoredAt).toISOString(),
  }),
];

const handling: readonly Act[] = [
  { type: 'acknowledgeStep', step: 'root-cause' },
  { type: 'startStep', step: 'root-cause' },
  { type: 'startStep', step: 'publish-statement' },
  { type: 'skipStep', step: 'open-mailbox', reason: '邮箱昨日已开通' },
  { type: 'requestHelp', step: 'prepare-office', text: '备用办公区门禁打不开，请物业到场' },
  { type: 'addNote', text: '已与云服务商建立电话会商' },
];

/** Sets both runs going on a server that was just started. */
export async function setStage(address: string): Promise<Stage> {
  const host = createHttpHost({ baseUrl: address });
  try {
    const now = Date.now();
    const live = await begin(host, 'live', {
      symptom: '官网与 APP 无法登录，热线大量占线',
      extent: '全国用户',
      occurredAt: new Date(now - 400_000).toISOString(),
      faultClass: 'ordinary',
      allChannelsDown: true,
      coreDown: true,
      coreDownAt: new Date(now - 400_000).toISOString(),
    });
    await play(host, live, [...upToHandling(now + 3_600_000), ...handling], Date.now);

    const rate = 1800;
    const drill = await begin(
      host,
      'drill',
      {
        symptom: '模拟：官网与 APP 无法登录',
        extent: '华东',
        occurredAt: new Date(now).toISOString(),
        faultClass: 'ordinary',
      },
      rate,
    );
    const start = Date.now();
    const runNow = () => start + (Date.now() - start) * rate;
    const acts = [
      ...upToHandling(now + 3_600_000),
      ...handling,
      done('root-cause', {
        coreDown: false,
        apiDown: false,
      }),
      { type: 'close', reason: '演练目的已达到' } as const,
    ];
    await play(host, drill, acts, runNow, 100);
    return { live, drill };
  } finally {
    host.close();
  }
}

const actor = { id: 'stage', name: '王敏', role: 'commander' } as const;

async function begin(
  host: RunHost,
  kind: 'live' | 'drill',
  fields: FieldValues,
  rate?: number,
): Promise<string> {
  const { hash } = await host.getRunbook('channel-outage');
  const run = newId();
  const answer = await host.declare({
    type: 'declare',
    id: newId(),
    run,
    actor,
    occurredAt: Date.now(),
    runbook: { id: 'channel-outage', hash },
    kind,
    fields,
    ...(rate !== undefined && { rate }),
  });
  if (answer.status === 'refused') throw new Error(JSON.stringify(answer));
  return run;
}

async function play(
  host: RunHost,
  run: string,
  acts: readonly Act[],
  now: () => number,
  restMs = 0,
): Promise<void> {
  for (const act of acts) {
    const command: RunCommand = { ...act, id: newId(), run, actor, occurredAt: now() };
    const answer = await host.send(command);
    if (answer.status === 'refused') throw new Error(JSON.stringify({ act, answer }));
    await pause(restMs);
  }
}
