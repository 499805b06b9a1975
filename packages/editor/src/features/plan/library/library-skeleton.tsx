import { Skeleton } from '@mantine/core';
import classes from './library-page.module.css';

/** The shape of the list while it is fetched, so that nothing jumps when it is there. */
export function LibrarySkeleton() {
  return (
    <div className={classes.list} style={{ marginTop: '2.25rem' }} aria-hidden="true">
      <Skeleton height={170} radius="lg" />
      <Skeleton height={170} radius="lg" />
      <Skeleton height={170} radius="lg" />
    </div>
  );
}
