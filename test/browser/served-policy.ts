import type { Mail } from './mail';

/** Serves the policy of now with some keys changed, as an administrator would: nothing tells the add-in of it. */
export const changePolicy = async (mail: Mail, changes: object): Promise<void> => {
  const answer = await mail.page.request.get(`${mail.origin}/policy.json`);
  const policy: unknown = await answer.json();
  if (typeof policy !== 'object') throw new Error('No policy is served.');
  await mail.put('state', { policyText: JSON.stringify({ ...policy, ...changes }) });
};
