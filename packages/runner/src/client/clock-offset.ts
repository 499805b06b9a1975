/** What a device knows of the host's wall clock, from the answers it got. */
export interface ClockOffset {
  /** One exchange: the device's clock before and after it, and the host's clock within, all ms since the epoch. */
  sample(sentAt: number, receivedAt: number, hostAt: number): void;
  /** Host minus device, ms; 0 until something is known. */
  readonly ms: number;
}

/** The error of a sample is at most half its round trip, so the quickest of the recent ones is trusted. */
const KEPT = 8;

export function createClockOffset(): ClockOffset {
  let samples: { roundTripMs: number; offsetMs: number }[] = [];
  let best = 0;

  return {
    sample(sentAt, receivedAt, hostAt) {
      const roundTripMs = receivedAt - sentAt;
      // The device's own clock was set back meanwhile.
      if (roundTripMs < 0) return;
      const offsetMs = hostAt - (sentAt + receivedAt) / 2;
      // A step of either clock makes what was learnt before worthless.
      const stepped = Math.abs(offsetMs - best) > 1000 + roundTripMs;
      samples = [...(stepped ? [] : samples.slice(1 - KEPT)), { roundTripMs, offsetMs }];
      best = samples.reduce((a, b) => (b.roundTripMs <= a.roundTripMs ? b : a)).offsetMs;
    },
    get ms() {
      return best;
    },
  };
}
