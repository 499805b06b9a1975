import { expect, test } from 'vitest';
import { folder, jsonOf, outage, SMALL, tocsin } from './tocsin.ts';

interface FindingJson {
  rule: string;
  severity: string;
  file: string;
  path: string;
  line?: number;
  message: { zh: string; en: string };
}

test('tells what it finds in a real plan, in JSON and in plain lines', async () => {
  const asJson = await tocsin('check', outage, '--json');
  expect(asJson.code).toBe(1);
  const findings = jsonOf<FindingJson[]>(asJson);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(finding).toMatchObject({
      file: outage,
      rule: expect.any(String),
      line: expect.any(Number),
    });
    expect(['error', 'warning', 'note']).toContain(finding.severity);
    expect(finding.path).toMatch(/^(\/|$)/);
    expect(finding.message.zh && finding.message.en).toBeTruthy();
  }
  const plain = await tocsin('check', outage, '--lang', 'zh');
  expect(plain.code).toBe(1);
  expect(plain.stdout).toContain('提示');
  expect(plain.stderr).toBe('');
});

test('--fail-on says from which severity on findings fail', async () => {
  const at = folder();
  const file = at.write('small.yaml', SMALL);
  const found = jsonOf<FindingJson[]>(await tocsin('check', file, '--json'));
  const gravest = found.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  expect((await tocsin('check', file, '--fail-on', 'note')).code).toBe(1);
  const strict = await tocsin('check', file, '--fail-on', 'error');
  expect(strict.code).toBe(gravest === 'error' ? 1 : 0);
  expect((await tocsin('check', file, '--fail-on', 'bugs')).code).toBe(2);
});

test('what cannot be read or leads nowhere is a finding too, with its place', async () => {
  const at = folder();
  const broken = at.write('broken.yaml', 'id: x\ntitle: [1\n');
  const dangling = at.write('dangling.yaml', SMALL.replace('step: close-valve', 'step: nothing'));
  const ran = await tocsin('check', broken, dangling, '--json');
  expect(ran.code).toBe(1);
  const findings = jsonOf<FindingJson[]>(ran);
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'yaml-syntax', severity: 'error', file: broken, path: '' }),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      file: dangling,
      path: '/targets/0/to/step',
      line: 26,
    }),
  );
});

test('a missing file, no file and an unknown option are bad use', async () => {
  const missing = await tocsin('check', 'nowhere.yaml', '--json');
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('nowhere.yaml');
  expect((await tocsin('check')).code).toBe(2);
  expect((await tocsin('check', outage, '--speed')).code).toBe(2);
});

test('--library looks at how plans agree, beside each of them', async () => {
  const at = folder();
  const one = at.write('one.yaml', SMALL);
  const twin = at.write('twin.yaml', SMALL);
  const apart = jsonOf<FindingJson[]>(await tocsin('check', one, twin, '--json'));
  const together = jsonOf<FindingJson[]>(await tocsin('check', one, twin, '--library', '--json'));
  const across = together.slice(apart.length);
  expect(together.slice(0, apart.length)).toEqual(apart);
  expect(across).toContainEqual(expect.objectContaining({ rule: 'library-id-twice', line: 2 }));
});
