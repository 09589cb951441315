import fc from 'fast-check';

/** A build server tries the same worlds every time, so that nothing fails there that nobody changed; elsewhere every run tries new ones. */
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 2016 });

export { fc };
