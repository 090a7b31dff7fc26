/** Every view of the page, and a part of the name of somebody of the demo who uses it; null for the public. */
export const views = [
  { name: 'forside', path: '/', person: null },
  { name: 'vedtakslogg', path: '/vedtakslogg', person: null },
  { name: 'vedtak', path: 'vedtak', person: null },
  { name: 'siden-sist', path: '/endringer', person: null },
  { name: 'rapporter', path: '/rapporter', person: null },
  { name: 'mine-punkter', path: '/punkter', person: 'Bjørn' },
  { name: 'min-enhet', path: '/enhet', person: 'Hanne' },
  { name: 'inn-og-ut', path: '/inn-og-ut', person: 'Kari' },
  { name: 'oversikt', path: '/oversikt', person: 'Didrik' },
  { name: 'drift', path: '/drift', person: 'Kari' },
  { name: 'drift-post', path: '/drift/post', person: 'Kari' },
  { name: 'drift-prosedyrer', path: '/drift/prosedyrer', person: 'Kari' },
  { name: 'drift-simulering', path: '/drift/simulering', person: 'Kari' },
] as const;
