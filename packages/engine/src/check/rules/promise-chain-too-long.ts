import { longestChain, sum } from '../analysis/longest-chain.ts';
import { levelsOf, promisesAt } from '../analysis/promises.ts';
import type { Figure, Rule } from '../finding.ts';
import { listed, message, span } from '../words.ts';

/** A chain of steps that cannot fit the promise around them: all its parts may be kept and the whole still missed. */
export const promiseChainTooLong: Rule = {
  id: 'promise-chain-too-long',
  severity: 'warning',
  title: { zh: '分段时限之和超出总时限', en: 'Chain that cannot fit its outer promise' },
  *find(subject) {
    const told = new Set<string>();
    for (const level of levelsOf(subject)) {
      for (const outer of promisesAt(subject, level)) {
        const chain = longestChain(subject, outer, level);
        const total = sum(chain);
        const sure = sum(chain.filter(({ isSure }) => isSure));
        if (
          total <= outer.withinMs ||
          (chain.length < 2 && sure === 0) ||
          told.has(outer.target.id)
        )
          continue;
        told.add(outer.target.id);
        const names = listed(chain.map(({ label }) => label));
        const { title } = outer.target;
        const figures: readonly Figure[] = [
          ...chain.map(({ label, ms, path }) => ({ label, value: ms, unit: 'ms', path })),
          { label: title, value: -outer.withinMs, unit: 'ms', path: outer.path },
        ];
        const isSure = sure > outer.withinMs;
        yield {
          path: outer.path,
          node: outer.target.id,
          severity: isSure ? 'error' : 'warning',
          figures,
          message: isSure
            ? message(
                (t) =>
                  `“${t(title)}”限 ${t(span(outer.withinMs))}，其中光是等待就要 ${t(span(sure))}（${t(names)}），不可能做到。`,
                (t) =>
                  `“${t(title)}” allows ${t(span(outer.withinMs))}, but waiting alone takes ${t(span(sure))} of it (${t(names)}): it cannot be kept.`,
              )
            : message(
                (t) =>
                  `“${t(title)}”限 ${t(span(outer.withinMs))}，其中先后进行的${t(names)}合计允许 ${t(span(total))}；每段都按时，总时限仍会超出 ${t(span(total - outer.withinMs))}。`,
                (t) =>
                  `“${t(title)}” allows ${t(span(outer.withinMs))}, but ${t(names)}, one after another, are allowed ${t(span(total))}: with every part on time the whole is still ${t(span(total - outer.withinMs))} late.`,
              ),
        };
      }
    }
  },
};
