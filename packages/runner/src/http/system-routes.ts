import { runbookJsonSchema, text } from '@tocsin/engine';
import { z } from 'zod';
import type { HostHealth } from '../protocol/answers.ts';
import { hostHealthSchema } from '../protocol/answers.ts';
import type { Route } from './route.ts';
import { defineRoute } from './route.ts';

/** Routes about the service itself. `document` is asked for late: it describes these routes too. */
export function systemRoutes(health: () => HostHealth, document: () => object): readonly Route[] {
  return [
    defineRoute({
      id: 'getHealth',
      method: 'get',
      path: '/api/health',
      summary: text('服务状态与时钟', 'Whether the service is well, and its clock'),
      answers: { 200: { is: text('状态', 'The state'), schema: hostHealthSchema } },
      handle: async () => ({ status: 200, body: health() }),
    }),
    defineRoute({
      id: 'getOpenApi',
      method: 'get',
      path: '/api/openapi.json',
      summary: text('本接口的 OpenAPI 3.1 文档', 'The OpenAPI 3.1 document of this API'),
      answers: { 200: { is: text('文档', 'The document'), schema: z.looseObject({}) } },
      handle: async () => ({ status: 200, body: document() }),
    }),
    defineRoute({
      id: 'getRunbookSchema',
      method: 'get',
      path: '/api/runbook.schema.json',
      summary: text('预案文件的 JSON Schema', 'The JSON Schema of a runbook document'),
      answers: { 200: { is: text('JSON Schema', 'JSON Schema'), schema: z.looseObject({}) } },
      handle: async () => ({ status: 200, body: runbookJsonSchema() }),
    }),
  ];
}
