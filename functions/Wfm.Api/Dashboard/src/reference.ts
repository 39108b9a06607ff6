import './dashboard.css';
import { failed, h, table } from './dom';

interface Schema { $ref?: string; type?: string | string[]; items?: Schema; properties?: Record<string, Schema>; description?: string; pattern?: string; enum?: unknown[]; oneOf?: Schema[]; additionalProperties?: Schema }
interface Operation { summary?: string; 'x-role'?: string; parameters?: { name: string; in: string; description?: string; required?: boolean; schema?: Schema }[]; requestBody?: { content: Record<string, { schema?: Schema }> }; responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }> }
interface OpenApi { info: { title: string; version: string; description: string }; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

const main = document.getElementById('main')!;

fetch('/api/openapi.json').then(answer => answer.json()).then((api: OpenApi) => {
  main.replaceChildren(...[h('h1', {}, `${api.info.title} API`), h('p', {}, api.info.description),
    ...Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => describe(api, path, method, operation)))]);
}).catch(error => main.replaceChildren(failed(error)));

function describe(api: OpenApi, path: string, method: string, operation: Operation): HTMLElement {
  const body = Object.entries(operation.requestBody?.content ?? {})[0];
  const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const answer = Object.entries(good?.[1].content ?? {})[0];
  const curl = [`curl -u NAME:PASSWORD`, method === 'get' ? '' : `-X ${method.toUpperCase()}`, body ? `-H 'Content-Type: ${body[0]}' --data-binary @FILE` : '', `'http://127.0.0.1:7071${path}'`].filter(Boolean).join(' ');
  return h('details', {}, h('summary', {}, h('strong', {}, method.toUpperCase()), ' ', h('code', {}, path), ' ', operation.summary ?? ''),
    h('p', { class: 'soft' }, `Role: ${operation['x-role'] ?? 'none'}`),
    operation.parameters?.length ? table('Parameters', [{ head: 'Name', cell: row => h('code', {}, row.name) }, { head: 'In', cell: row => row.in }, { head: 'Meaning', cell: row => [row.description ?? row.schema?.pattern ?? '', row.required ? ' (required)' : ''], text: true }], operation.parameters) : null,
    body ? h('p', {}, `Body, ${body[0]}: `, h('code', {}, shape(api, body[1].schema, 0))) : null,
    good ? h('p', {}, `${good[0]}${answer ? `, ${answer[0]}` : ''}: `, h('code', {}, shape(api, answer?.[1].schema, 0))) : null,
    h('p', {}, h('code', {}, curl)));
}

/** A schema as a line of pseudo-JSON, three levels deep. */
function shape(api: OpenApi, schema: Schema | undefined, depth: number): string {
  if (!schema) return '–';
  if (schema.$ref) return shape(api, api.components.schemas[schema.$ref.split('/').pop()!], depth);
  if (schema.oneOf) return shape(api, schema.oneOf.find(each => each.type !== 'null'), depth);
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.filter(each => each !== 'null').join(' or ') : schema.type;
  if (type === 'array') return `[${shape(api, schema.items, depth)}]`;
  if (schema.properties) return depth > 2 ? '{..}' : `{ ${Object.entries(schema.properties).map(([name, each]) => `${name}: ${shape(api, each, depth + 1)}`).join(', ')} }`;
  if (schema.additionalProperties) return `{ key: ${shape(api, schema.additionalProperties, depth + 1)} }`;
  return type ?? 'any';
}
