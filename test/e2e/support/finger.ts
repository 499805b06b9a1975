import type { CDPSession, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as the browser itself hears of them. */
export class Fingers {
  private readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  private send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly Point[],
  ): Promise<unknown> {
    return this.session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  }

  down(...points: readonly Point[]): Promise<unknown> {
    return this.send('touchStart', points);
  }

  move(...points: readonly Point[]): Promise<unknown> {
    return this.send('touchMove', points);
  }

  up(): Promise<unknown> {
    return this.send('touchEnd', []);
  }

  async tap(at: Point): Promise<void> {
    await this.down(at);
    await this.up();
  }

  /** Moves one finger along, in steps as a hand makes them. */
  async slide(from: Point, to: Point): Promise<void> {
    for (let step = 1; step <= 8; step += 1) {
      const share = step / 8;
      await this.move({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
    }
  }
}
