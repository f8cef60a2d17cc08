// The one table of rooms: who may import whom. ESLint reads it (eslint.config.mjs).

/** Rooms of functions/src → the rooms each may import besides itself. */
export const functionRooms = {
  entry: ['app', 'config', 'platform'],
  programs: ['app', 'config', 'platform', 'providers', 'quality'],
  app: [
    'generation',
    'script',
    'providers',
    'selection',
    'quality',
    'recovery',
    'webhooks',
    'monitoring',
    'alerts',
    'privacy',
    'security',
    'config',
    'platform',
  ],
  generation: ['script', 'providers', 'selection', 'quality', 'recovery', 'platform'],
  selection: ['providers', 'platform'],
  recovery: ['providers', 'platform'],
  webhooks: ['providers', 'platform'],
  providers: ['platform'],
  script: ['platform'],
  quality: ['platform'],
  monitoring: ['alerts', 'platform'],
  alerts: ['platform'],
  privacy: ['platform'],
  security: ['platform'],
  config: ['platform'],
  platform: [],
  testing: [
    'generation',
    'script',
    'providers',
    'selection',
    'quality',
    'recovery',
    'webhooks',
    'platform',
  ],
};

/** Rooms of frontend/src. Features never import each other. */
export const frontendRooms = {
  app: ['features', 'components', 'lib'],
  features: ['components', 'lib'],
  components: ['lib'],
  lib: [],
};

/** Workspaces → the workspaces each may import besides itself. */
export const workspaces = {
  contracts: [],
  functions: ['contracts'],
  frontend: ['contracts'],
  local: ['contracts'],
  bench: ['contracts', 'local', 'functions'],
};
