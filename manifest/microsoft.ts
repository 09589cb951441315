import type { ManifestValidation } from 'office-addin-manifest';

export type Answer =
  | { readonly asked: true; readonly problems: readonly string[] }
  | { readonly asked: false; readonly why: string };

const patience = 15_000;

// Loaded when it is asked for: it brings a lot along.
const ask = async (path: string): Promise<ManifestValidation> => {
  const { validateManifest } = await import('office-addin-manifest');
  return validateManifest(path);
};

/** Office's own validation, which posts the file to Microsoft: an answer, or why there is none. Never throws. */
export const askMicrosoft = async (
  path: string,
  validate: (path: string) => Promise<ManifestValidation> = ask,
  ms = patience,
): Promise<Answer> => {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`no answer within ${String(ms / 1000)} s`));
    }, ms).unref();
  });
  try {
    return answerOf(await Promise.race([validate(path), late]));
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { asked: false, why: first ?? '' };
  }
};

const answerOf = ({ isValid, report, status }: ManifestValidation): Answer => {
  if (isValid) return { asked: true, problems: [] };
  // A proxy or a broken service answers too, but says nothing of the manifest.
  if (report === undefined)
    return { asked: false, why: `the service answered ${String(status ?? 'nothing')}` };
  const problems = (report.errors ?? []).map(({ title, content }) =>
    [title, content].filter((part) => part !== undefined).join(': '),
  );
  return { asked: true, problems: problems.length > 0 ? problems : ['refused without a reason'] };
};
