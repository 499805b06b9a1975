import { z } from 'zod';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

const IN_PATH = /\{(\w+)\}/g;

/** A schema as OpenAPI wants it: by name where it has one, else written out. */
function inline(schema: z.ZodType, io: 'input' | 'output', components: Record<string, Json>): Json {
  const {
    $schema: _,
    $defs,
    ...written
  } = z.toJSONSchema(schema, { io }) as Json & {
    $defs?: Record<string, Json>;
  };
  for (const [name, definition] of Object.entries($defs ?? {})) {
    const { id: _id, $id: _$id, ...rest } = definition;
    components[name] ??= moved(rest);
  }
  const { id, ...rest } = written;
  if (typeof id !== 'string') return moved(rest);
  components[id] ??= moved(rest);
  return { $ref: `#/components/schemas/${id}` };
}

/** References into the schema's own definitions, pointed at the document's components instead. */
function moved(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** The OpenAPI 3.1 document of the routes, written from the schemas that check their requests. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const components: Record<string, Json> = {};
  const paths: Record<string, Json> = {};

  for (const route of routes) {
    const parameters: Json[] = [...route.path.matchAll(IN_PATH)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const query = route.query
      ? (z.toJSONSchema(route.query, { io: 'input' }) as { properties?: Json; required?: string[] })
      : {};
    for (const [name, schema] of Object.entries(query.properties ?? {})) {
      const required = query.required?.includes(name) ?? false;
      parameters.push({ name, in: 'query', required, schema });
    }
    const responses: Json = {};
    for (const [status, { is, schema, type }] of Object.entries(route.answers)) {
      const content = schema
        ? { 'application/json': { schema: inline(schema, 'output', components) } }
        : { [type ?? 'application/json']: {} };
      responses[status] = { description: `${is.zh} · ${is.en}`, content };
    }
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: {
        operationId: route.id,
        summary: `${route.summary.zh} · ${route.summary.en}`,
        ...(parameters.length > 0 && { parameters }),
        ...(route.body && {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: inline(route.body.schema, 'input', components) },
            },
          },
        }),
        responses,
      },
    };
  }

  return {
    openapi: '3.1.0',
    info: { title: 'Tocsin', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    // Either is enough; none is needed where the service listens on the loopback only.
    security: [{}, { bearer: [] }, { query: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        query: { type: 'apiKey', in: 'query', name: 'token' },
      },
    },
  };
}
