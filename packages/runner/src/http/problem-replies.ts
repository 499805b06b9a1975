import type { Problem } from '@tocsin/engine';
import { text } from '@tocsin/engine';

/** The problems that HTTP itself can have with a request. */
const problem = (code: string, zh: string, en: string, path = ''): Problem => ({
  code,
  path,
  message: text(zh, en),
});

export const notFound = problem('not-found', '没有这个地址。', 'There is nothing at this address.');
export const wrongMethod = problem(
  'method-not-allowed',
  '这个地址不接受此方法。',
  'This address does not take this method.',
);
export const notJson = problem(
  'not-json',
  '请求体不是合法的 JSON。',
  'The body is not valid JSON.',
);
export const wrongType = problem(
  'content-type',
  '请求体须以 application/json 发送。',
  'Send the body as application/json.',
);
export const tooLarge = (limitBytes: number): Problem =>
  problem(
    'too-large',
    `请求体过大，上限为 ${Math.round(limitBytes / 1000)} kB。`,
    `The body is too large; ${Math.round(limitBytes / 1000)} kB is the most.`,
  );
export const tokenWanted = problem(
  'token',
  '需要访问令牌：请使用启动时给出的带 token 的网址打开。',
  'A token is needed: open the address with the token that was shown at start.',
);
export const foreignHost = problem(
  'host',
  '此服务只接受发往本机地址的请求。',
  'This service answers only to its own loopback address.',
);
export const foreignOrigin = problem(
  'origin',
  '不接受来自其他网站的请求。',
  'Requests from other sites are not taken.',
);
export const internal = problem(
  'internal',
  '服务内部出错，操作未被记录。请重试；若仍出错，请查看服务日志。',
  'Something went wrong inside; nothing was recorded. Try again, and look at the log if it persists.',
);
export const storageFull = problem(
  'storage-full',
  '磁盘已满，操作未被记录。请清理磁盘空间后重试。',
  'The disk is full; nothing was recorded. Free some space and try again.',
);
export const storageFailed = problem(
  'storage',
  '数据写入失败，操作未被记录。请检查磁盘后重试。',
  'The data could not be written; nothing was recorded. Check the disk and try again.',
);
export const unknownRun = problem('unknown-run', '没有这次处置。', 'There is no such run.', '/run');
export const unknownRunbook = problem(
  'unknown-runbook',
  '预案库中没有这个预案或版本。',
  'The library holds no such runbook or version.',
  '/id',
);
export const runMismatch = problem(
  'run-mismatch',
  '命令中的处置编号与网址不一致。',
  'The run in the command is not the one in the address.',
  '/run',
);
