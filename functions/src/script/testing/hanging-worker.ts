/** A parser that never comes back, for the test of the time limit. */
for (;;) Math.sqrt(2);
