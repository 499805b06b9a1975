import {
  IconBellRinging,
  IconCheckupList,
  IconFileAnalytics,
  IconHeartRateMonitor,
  IconLayoutGrid,
  IconPower,
  IconShieldCheck,
  IconTool,
  IconUrgent,
} from '@tabler/icons-react';
import type { PhaseName } from '@tocsin/engine';
import type { ComponentType } from 'react';

const SIGNS: Readonly<Record<PhaseName, ComponentType<{ size: number; stroke: number }>>> = {
  prevent: IconShieldCheck,
  warn: IconUrgent,
  report: IconBellRinging,
  assess: IconCheckupList,
  activate: IconPower,
  handle: IconTool,
  recover: IconHeartRateMonitor,
  review: IconFileAnalytics,
};

/** The sign of one of the product's phases, so that two plans with different words can be compared at a glance. */
export function PhaseSign({ phase }: { readonly phase: PhaseName | undefined }) {
  const Sign = phase ? SIGNS[phase] : IconLayoutGrid;
  return (
    <span className="cv-phase-sign" aria-hidden="true">
      <Sign size={17} stroke={1.7} />
    </span>
  );
}
