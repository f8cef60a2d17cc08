// A program of a test: answers what it is asked, fails when told to, ends when told to.
import { serveParent } from '../child-side.ts';

const [, , greeting] = process.argv;
serveParent({
  ready: { greeting },
  answers: {
    echo: (question: { text: string }) => Promise.resolve(question.text),
    fail: () => Promise.reject(new Error('That did not work.')),
    hang: () => new Promise(() => {}),
    leave() {
      console.log('I am leaving.');
      process.exit(3);
    },
  },
  close: () => Promise.resolve(),
});
