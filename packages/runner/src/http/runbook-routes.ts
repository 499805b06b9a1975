import { runbookSchema, text } from '@tocsin/engine';
import { z } from 'zod';
import type { Library } from '../library/library.ts';
import { problemsSchema, saveAnswerSchema } from '../protocol/answers.ts';
import type { StoredRunbook } from '../protocol/runbook-summary.ts';
import {
  runbookSummarySchema,
  saveRunbookSchema,
  storedRunbookSchema,
} from '../protocol/runbook-summary.ts';
import { unknownRunbook } from './problem-replies.ts';
import type { Reply, Route } from './route.ts';
import { defineRoute } from './route.ts';

const SAVE_LIMIT_BYTES = 5_000_000;

const found = (stored: StoredRunbook | undefined): Reply =>
  stored ? { status: 200, body: stored } : { status: 404, body: { problems: [unknownRunbook] } };

const missing = { is: text('没有这个预案', 'No such runbook'), schema: problemsSchema };

const SAVE_STATUS = { saved: 201, refused: 422, conflict: 409 } as const;

export function runbookRoutes(library: Library): readonly Route[] {
  return [
    defineRoute({
      id: 'listRunbooks',
      method: 'get',
      path: '/api/runbooks',
      summary: text(
        '预案库：每个预案的最新版本',
        'The library: the newest version of each runbook',
      ),
      answers: { 200: { is: text('列表', 'The list'), schema: z.array(runbookSummarySchema) } },
      handle: async () => ({ status: 200, body: await library.list() }),
    }),
    defineRoute({
      id: 'getRunbook',
      method: 'get',
      path: '/api/runbooks/{id}',
      summary: text('一个预案的最新版本', 'The newest version of a runbook'),
      answers: {
        200: { is: text('预案', 'The runbook'), schema: storedRunbookSchema },
        404: missing,
      },
      handle: async ({ params }) => found(await library.get(params.id ?? '')),
    }),
    defineRoute({
      id: 'listRunbookVersions',
      method: 'get',
      path: '/api/runbooks/{id}/versions',
      summary: text('一个预案的所有版本，新的在前', 'All versions of a runbook, newest first'),
      answers: {
        200: { is: text('列表', 'The list'), schema: z.array(runbookSummarySchema) },
        404: missing,
      },
      async handle({ params }) {
        const versions = await library.versions(params.id ?? '');
        if (versions.length === 0) return found(undefined);
        return { status: 200, body: versions };
      },
    }),
    defineRoute({
      id: 'getRunbookVersion',
      method: 'get',
      path: '/api/runbooks/{id}/versions/{hash}',
      summary: text('预案的某一版本', 'One version of a runbook'),
      answers: {
        200: { is: text('预案', 'The runbook'), schema: storedRunbookSchema },
        404: missing,
      },
      handle: async ({ params }) => found(await library.get(params.id ?? '', params.hash ?? '')),
    }),
    defineRoute({
      id: 'getRunbookDocument',
      method: 'get',
      path: '/api/runbooks/{id}/versions/{hash}/document',
      summary: text(
        '预案某一版本解析后的内容，供不带解析器的页面使用',
        'One version as parsed, for a page that carries no parser',
      ),
      answers: {
        200: { is: text('预案内容', 'The document'), schema: runbookSchema },
        404: missing,
      },
      async handle({ params }) {
        const plan = await library.plan(params.id ?? '', params.hash ?? '');
        return plan ? { status: 200, body: plan.runbook } : found(undefined);
      },
    }),
    defineRoute({
      id: 'saveRunbook',
      method: 'post',
      path: '/api/runbooks',
      summary: text('保存新版本', 'Keeps a new version'),
      body: { schema: saveRunbookSchema, limitBytes: SAVE_LIMIT_BYTES },
      answers: {
        201: { is: text('已保存', 'Kept'), schema: saveAnswerSchema },
        400: { is: text('请求有误', 'A malformed request'), schema: problemsSchema },
        409: { is: text('他人已先保存', 'Somebody saved first'), schema: saveAnswerSchema },
        422: { is: text('预案有误，未保存', 'Would not run; not kept'), schema: saveAnswerSchema },
      },
      async handle({ body }) {
        const answer = await library.save(body);
        return { status: SAVE_STATUS[answer.status], body: answer };
      },
    }),
  ];
}
