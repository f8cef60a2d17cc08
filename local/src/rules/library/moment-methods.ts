import {
  dateOf,
  durationOf,
  floorDivide,
  floorRemainder,
  nanosPerDay,
  nanosPerMilli,
  nanosPerSecond,
  timestampOf,
} from '../values/moments.ts';
import { intOf } from '../values/values.ts';
import { method, type Method } from './signature.ts';

const dayMs = 86_400_000;

function dayOfYear(date: Date): number {
  const newYear = new Date(date);
  newYear.setUTCMonth(0, 1);
  return Math.round((date.getTime() - newYear.getTime()) / dayMs) + 1;
}

/** All in UTC. */
export const timestampMethods: Record<string, Method> = {
  year: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCFullYear())),
  month: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCMonth() + 1)),
  day: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCDate())),
  hours: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCHours())),
  minutes: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCMinutes())),
  seconds: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCSeconds())),
  nanos: method('timestamp', [], (self) => intOf(floorRemainder(self.nanos, nanosPerSecond))),
  // Monday is 1 and Sunday 7.
  dayOfWeek: method('timestamp', [], (self) => intOf(dateOf(self.nanos).getUTCDay() || 7)),
  dayOfYear: method('timestamp', [], (self) => intOf(dayOfYear(dateOf(self.nanos)))),
  toMillis: method('timestamp', [], (self) => intOf(floorDivide(self.nanos, nanosPerMilli))),
  date: method('timestamp', [], (self) =>
    timestampOf(floorDivide(self.nanos, nanosPerDay) * nanosPerDay),
  ),
  time: method('timestamp', [], (self) => durationOf(floorRemainder(self.nanos, nanosPerDay))),
};

/** Both parts of a duration have its sign, so plain BigInt division fits. */
export const durationMethods: Record<string, Method> = {
  seconds: method('duration', [], (self) => intOf(self.nanos / nanosPerSecond)),
  nanos: method('duration', [], (self) => intOf(self.nanos % nanosPerSecond)),
};
