import { declareSchema, runCommandSchema, text, textSchema } from '@tocsin/engine';
import { z } from 'zod';
import type { Runner } from '../executor/runner.ts';
import type { CommandAnswer } from '../protocol/answers.ts';
import { commandAnswerSchema, problemsSchema } from '../protocol/answers.ts';
import { journalRecordSchema } from '../protocol/journal-record.ts';
import { runSummarySchema } from '../protocol/run-summary.ts';
import { openEventStream } from './event-stream.ts';
import { runMismatch, unknownRun } from './problem-replies.ts';
import type { Reply, Route } from './route.ts';
import { defineRoute } from './route.ts';

const COMMAND_LIMIT_BYTES = 1_000_000;
const JOURNAL_PAGE = 5000;

const UNKNOWN = new Set(['unknown-run', 'unknown-runbook']);

/** HTTP's word for what became of a command. */
function replyTo(answer: CommandAnswer, accepted: 200 | 201): Reply {
  if (answer.status === 'accepted') return { status: accepted, body: answer };
  if (answer.status === 'already') return { status: 200, body: answer };
  const [first] = answer.problems;
  if (first && UNKNOWN.has(first.code)) return { status: 404, body: answer };
  return { status: first?.code === 'run-exists' ? 409 : 422, body: answer };
}

const noRun: Reply = { status: 404, body: { problems: [unknownRun] } };
const missing = { is: text('没有这次处置', 'No such run'), schema: problemsSchema };
const malformed = { is: text('请求有误', 'A malformed request'), schema: problemsSchema };
const refused = {
  is: text('被拒绝，附原因', 'Refused, with the reason'),
  schema: commandAnswerSchema,
};
const noticePreviewSchema = z
  .strictObject({
    audience: z.array(z.string()),
    channels: z.array(z.string()),
    text: textSchema,
    drill: z.boolean(),
  })
  .meta({ id: 'NoticePreview' });
const afterSchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  token: z.string().optional(),
});

export function runRoutes({ executor, journal, clock }: Runner): readonly Route[] {
  return [
    defineRoute({
      id: 'listRuns',
      method: 'get',
      path: '/api/runs',
      summary: text(
        '所有处置与演练，最近启动的在前',
        'All runs, live and drill, last declared first',
      ),
      answers: { 200: { is: text('列表', 'The list'), schema: z.array(runSummarySchema) } },
      handle: async () => ({ status: 200, body: await journal.summaries() }),
    }),
    defineRoute({
      id: 'declareRun',
      method: 'post',
      path: '/api/runs',
      summary: text('启动一次处置或演练', 'Declares a run'),
      body: { schema: declareSchema, limitBytes: COMMAND_LIMIT_BYTES },
      answers: {
        201: { is: text('已启动', 'Declared'), schema: commandAnswerSchema },
        200: { is: text('此前已启动', 'Had been declared before'), schema: commandAnswerSchema },
        400: malformed,
        404: refused,
        409: refused,
        422: refused,
      },
      handle: async ({ body }) => replyTo(await executor.declare(body), 201),
    }),
    defineRoute({
      id: 'getRun',
      method: 'get',
      path: '/api/runs/{run}',
      summary: text('一次处置的概况', 'A run in one line'),
      answers: { 200: { is: text('概况', 'The summary'), schema: runSummarySchema }, 404: missing },
      async handle({ params }) {
        const summary = await journal.summary(params.run ?? '');
        return summary ? { status: 200, body: summary } : noRun;
      },
    }),
    defineRoute({
      id: 'sendCommand',
      method: 'post',
      path: '/api/runs/{run}/commands',
      summary: text(
        '发送命令；同一编号重发不会重复计入',
        'Sends a command; sent again under the same id it is not counted twice',
      ),
      body: { schema: runCommandSchema, limitBytes: COMMAND_LIMIT_BYTES },
      answers: {
        200: { is: text('已记录', 'Recorded'), schema: commandAnswerSchema },
        400: malformed,
        404: refused,
        422: refused,
      },
      async handle({ params, body }) {
        if (body.run !== params.run) return { status: 400, body: { problems: [runMismatch] } };
        return replyTo(await executor.send(body), 200);
      },
    }),
    defineRoute({
      id: 'previewNotice',
      method: 'get',
      path: '/api/runs/{run}/notices/{notification}',
      summary: text(
        '手动发送前的预览：这条通知现在发出会是什么内容（发送用命令 sendNotice）',
        'What a notice of the plan would say if it were sent now; the command sendNotice sends it',
      ),
      answers: {
        200: { is: text('预览', 'The preview'), schema: noticePreviewSchema },
        404: missing,
      },
      async handle({ params }) {
        const preview = await executor.previewNotice(params.run ?? '', params.notification ?? '');
        return preview ? { status: 200, body: preview } : noRun;
      },
    }),
    defineRoute({
      id: 'readJournal',
      method: 'get',
      path: '/api/runs/{run}/journal',
      summary: text(
        '处置记录：序号大于 after 的一页；未完时响应头 Link 给出下一页',
        'The journal after record `after`, one page; while there is more, the Link header names the next',
      ),
      query: afterSchema,
      answers: {
        200: { is: text('记录', 'The records'), schema: z.array(journalRecordSchema) },
        404: missing,
      },
      async handle({ params, query, raw }) {
        const run = params.run ?? '';
        const summary = await journal.summary(run);
        if (!summary) return noRun;
        const records = await journal.read(run, query.after, JOURNAL_PAGE);
        const last = records.at(-1)?.seq ?? summary.seq;
        const more = last < summary.seq;
        const next = `<${new URL(raw.url).pathname}?after=${last}>; rel="next"`;
        return Response.json(records, { headers: more ? { link: next } : {} });
      },
    }),
    defineRoute({
      id: 'followRun',
      method: 'get',
      path: '/api/runs/{run}/events',
      summary: text(
        '实时跟随（SSE）；以 Last-Event-ID 或 after 续传',
        'Follows a run by server-sent events; resumes by Last-Event-ID or `after`',
      ),
      query: afterSchema,
      answers: {
        200: { is: text('事件流', 'The stream'), type: 'text/event-stream' },
        404: missing,
      },
      async handle({ params, query, raw }) {
        const run = params.run ?? '';
        if (!(await journal.summary(run))) return noRun;
        const last = Number(raw.headers.get('last-event-id') ?? Number.NaN);
        const after = Number.isSafeInteger(last) && last >= 0 ? last : query.after;
        const stream = openEventStream({ journal, follow: executor.follow, clock, run, after });
        return new Response(stream, {
          headers: {
            'content-type': 'text/event-stream; charset=utf-8',
            'cache-control': 'no-store, no-transform',
            // Proxies that gather answers before passing them on would hold events back.
            'x-accel-buffering': 'no',
          },
        });
      },
    }),
  ];
}
