import type { LieWords } from './lie-words.ts';

export const englishLies: LieWords = {
  companies: [
    'Northgate Dynamics',
    'Alder & Finch',
    'Orbital Foods',
    'Kestrel Partners',
    'Bluewater Holdings',
    'Ironbridge Systems',
  ],
  people: [
    'Margaret Holloway',
    'Julian Ashcroft',
    'Dorothy Quill',
    'Rupert Vance',
    'Gwen Thackeray',
  ],
  awards: [
    'the Golden Compass Award',
    'the Northern Star Prize',
    'the Silver Bridge Medal',
    'the Lantern Award for Excellence',
  ],
  wordings: {
    number: [
      'That cut costs by {lie} percent.',
      'It raised output by {lie} percent.',
      ', which saved {lie} hours a month',
      'Complaints fell by {lie} percent.',
    ],
    year: [
      'I have done this work since {lie}.',
      'It all started in {lie}.',
      ', a path I took up in {lie}',
      'I have been in the trade since {lie}.',
    ],
    employer: [
      'Before that I worked at {lie}.',
      'I learnt the trade at {lie}.',
      ', after my time at {lie}',
      '{lie} was where I started.',
    ],
    title: [
      'I was soon promoted to {lie}.',
      'I did so as {lie}.',
      ', most recently as {lie}',
      'They made me {lie}.',
    ],
    degree: [
      'I also hold {lie}.',
      'Along the way I earned {lie}.',
      ', and I hold {lie}',
      'My training includes {lie}.',
    ],
    skill: [
      'I am at home with {lie}.',
      'People come to me for {lie}.',
      ', and I know {lie} inside out',
      'I use {lie} every day.',
    ],
    award: [
      'That earned me {lie}.',
      'For this I received {lie}.',
      ', work that was honoured with {lie}',
      'I have also won {lie}.',
    ],
    name: [
      'I did this side by side with {lie}.',
      'I reported to {lie}.',
      ', together with {lie}',
      '{lie} was my mentor.',
    ],
    scope: [
      'I lead a team of {lie}.',
      'I was responsible for {lie} people.',
      ', leading a team of {lie}',
      '{lie} people worked under me.',
    ],
    language: [
      'I speak fluent {lie}.',
      'I also negotiate in {lie}.',
      ', and I speak {lie} fluently',
      'My {lie} is fluent.',
    ],
    certification: [
      'I am also {lie} certified.',
      'I hold the {lie} certificate.',
      ', and I am {lie} certified',
      'I passed the {lie} exam.',
    ],
  },
  numberWords: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
  atLeast: /\b(?:more than|over|at least|above|beyond|exceeding)\s+\D{0,3}$/i,
  atMost: /\b(?:less than|fewer than|under|at most|below|up to|within)\s+\D{0,3}$/i,
  article: /^(?:an?|the)\s+/i,
};
