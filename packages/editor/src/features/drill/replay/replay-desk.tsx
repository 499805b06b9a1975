import { Button } from '@mantine/core';
import { judge, openFilm, viewRun } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { LiveRun } from '../../../app/data/run-feed.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { RunCanvas } from '../../../canvas/run-canvas.tsx';
import { formatClock } from '../../../ui/clock-format.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { KindBanner } from '../../../ui/kind-banner.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { ReportMenu } from '../../../ui/report/report-menu.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useRunTitle } from '../../../ui/use-run-title.ts';
import { levelBands } from './level-bands.ts';
import { replayMessages } from './messages.ts';
import { playerMachine } from './player-machine.ts';
import classes from './replay.module.css';
import { ReplaySide } from './replay-side.tsx';
import { Scrubber } from './scrubber.tsx';
import { neighbourAt, timelineMarks } from './timeline.ts';
import type { Step } from './transport.tsx';
import { Transport } from './transport.tsx';
import { useReplayKeys } from './use-replay-keys.ts';

/** A run as a film: the same picture at any of its instants, the journal up to there, and how every promise came out. */
export function ReplayDesk({ live }: { readonly live: LiveRun }) {
  const { plan, run: final, records } = live;
  const t = useText(replayMessages);
  const language = useLanguage();
  useRunTitle(plan, final, t('replay'));
  const film = useMemo(() => openFilm(plan, records), [plan, records]);
  const [state, tell] = useMachine(playerMachine, {
    input: { from: film.from, until: film.until },
  });
  const { at, speed } = state.context;
  const [selected, setSelected] = useState<string>();

  useEffect(() => tell({ type: 'extend', until: film.until }), [tell, film.until]);

  const marks = useMemo(
    () => timelineMarks(records, (id) => plan.chart.nodes.get(id)?.parent === undefined),
    [records, plan],
  );
  const bands = useMemo(
    () => levelBands(records, film.from, film.until),
    [records, film.from, film.until],
  );
  const count = film.countAt(at);
  const run = useMemo(() => film.atSeq(records[count - 1]?.seq ?? 0), [film, records, count]);
  const shown = useMemo(() => records.slice(0, count), [records, count]);

  const seek = (to: number | undefined) => {
    if (to !== undefined) tell({ type: 'seek', at: to });
  };
  const step = (to: Step) => {
    switch (to) {
      case 'start':
        return seek(film.from);
      case 'end':
        return seek(film.until);
      case 'next':
      case 'previous':
        return seek(
          neighbourAt(
            records.map(({ recordedAt }) => recordedAt),
            at,
            to === 'next' ? 1 : -1,
          ),
        );
      case 'nextMark':
      case 'previousMark':
        return seek(
          neighbourAt(
            marks.map((mark) => mark.at),
            at,
            to === 'nextMark' ? 1 : -1,
          ) ?? (to === 'nextMark' ? film.until : film.from),
        );
    }
  };
  useReplayKeys({ toggle: () => tell({ type: 'toggle' }), step });

  if (!run) return null;
  const view = viewRun(plan, run, at);
  const { response } = view.level;
  return (
    <div className={classes.replay}>
      <KindBanner kind={final.kind}>
        <span className={classes.word}>{t('replay')}</span>
      </KindBanner>
      <header className={classes.header}>
        <div className={classes.name}>
          <h1 className={classes.title}>
            {final.title ?? <TextView text={plan.runbook.title} plain />}
          </h1>
          <p className={classes.sub}>
            {view.phase && <TextView text={view.phase.title} plain />}
            {final.status === 'running' && (
              <>
                {' · '}
                {t('stillRunning')}
              </>
            )}
          </p>
        </div>
        <LevelBadge level={response?.definition} size="lg" />
        <div className={classes.clock}>
          <span className={classes.digits}>{formatClock(film.from - at, language)}</span>
          <span className={classes.sub}>
            {t('since')} · <InstantText at={at} timeZone={final.timeZone} show="date-time" />
          </span>
        </div>
        <ReportMenu plan={plan} records={records} />
        {final.status === 'running' && (
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={(props) => <Link href={`/run/${final.id}`} {...props} />}
          >
            {t('back')}
          </Button>
        )}
      </header>
      <div className={classes.body}>
        <div className={classes.canvas}>
          <RunCanvas plan={plan} run={run} now={at} selected={selected} onSelect={setSelected} />
        </div>
        <ReplaySide
          plan={plan}
          run={run}
          records={shown}
          lines={(plan.runbook.targets ?? []).map((target) => ({
            target,
            judgement: judge(run.targets[target.id], at),
            atEnd: judge(final.targets[target.id], film.until),
          }))}
          onGo={(record) => seek(record.recordedAt)}
        />
      </div>
      <footer className={classes.footer}>
        <Transport
          playing={state.matches('playing')}
          speed={speed}
          onToggle={() => tell({ type: 'toggle' })}
          onStep={step}
          onSpeed={(next) => tell({ type: 'speed', speed: next })}
        />
        <Scrubber
          plan={plan}
          from={film.from}
          until={film.until}
          at={at}
          timeZone={final.timeZone}
          marks={marks}
          bands={bands}
          onSeek={seek}
          onGrab={() => tell({ type: 'grab' })}
          onDrop={() => tell({ type: 'drop' })}
        />
      </footer>
      <p className={classes.keys}>{t('keys')}</p>
    </div>
  );
}
