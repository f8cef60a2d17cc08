import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { frontendRooms, functionRooms, workspaces } from './rooms.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'local/src/scenarios/**'];

/** A relative import into another room: `../room/…`, from any depth inside this one. */
function wallBetweenRooms(workspace, rooms) {
  return Object.entries(rooms).map(([room, allowed]) => {
    const closed = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
    return {
      files: [`${workspace}/src/${room}/**`],
      ignores: tests,
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [...wallOf(workspace), ...roomWall(room, closed)] },
        ],
      },
    };
  });
}

function roomWall(room, closed) {
  if (closed.length === 0) return [];
  return [
    {
      regex: `^(\\.\\./)+(${closed.join('|')})/`,
      message: `${room}/ may not import this room: see rooms.mjs.`,
    },
  ];
}

/** Features of the app never import each other. */
function wallBetweenFeatures() {
  const features = readdirSync(join(import.meta.dirname, 'frontend/src/features'));
  const closedRooms = Object.keys(frontendRooms).filter(
    (room) => room !== 'features' && !frontendRooms.features.includes(room),
  );
  return features.map((feature) => ({
    files: [`frontend/src/features/${feature}/**`],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...wallOf('frontend'),
            ...roomWall('features', closedRooms),
            ...roomWall(
              feature,
              features.filter((other) => other !== feature),
            ),
          ],
        },
      ],
    },
  }));
}

/** Imports of another workspace, by package name or by climbing out of this one. */
function wallOf(workspace, alsoOpen = []) {
  const closed = Object.keys(workspaces).filter(
    (other) =>
      other !== workspace && !workspaces[workspace].includes(other) && !alsoOpen.includes(other),
  );
  return [
    {
      regex: `^(@cvplus/|(\\.\\./)+)(${closed.join('|')})(/|$)`,
      message: `${workspace}/ may not import this workspace: see rooms.mjs.`,
    },
  ];
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.local/**',
      '**/node_modules/**',
      '**/__fixtures__/**',
      'coverage/**',
    ],
  },
  eslint.configs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.keys(workspaces).map((workspace) => ({
    files: [`${workspace}/src/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: wallOf(workspace) }] },
  })),
  {
    // Stores are tested over the real wire: docs/decisions/2026-11-22-firestore-over-the-wire-in-tests.md
    files: ['functions/src/**/*.test.ts', 'functions/src/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: wallOf('functions', ['local']) }] },
  },
  ...wallBetweenRooms('functions', functionRooms),
  ...wallBetweenRooms('frontend', frontendRooms),
  ...wallBetweenFeatures(),
  {
    files: ['frontend/**/*.ts', 'frontend/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
    languageOptions: { globals: globals.browser },
  },
  {
    // Programs talk to a person through the terminal.
    files: ['scripts/**', 'local/src/*.ts', 'bench/**', 'functions/src/programs/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
