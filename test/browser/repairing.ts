import type { Mail } from './mail';

/** Addresses, field by field, in their order. */
export type Fields = {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
};

export const each = ({ to, cc, bcc }: Fields, change: (field: readonly string[]) => string[]) => ({
  to: change(to),
  cc: change(cc),
  bcc: change(bcc),
});

/** The same in any order. */
export const sorted = (fields: Fields): Fields => each(fields, (field) => [...field].sort());

export const without = (fields: Fields, ...gone: readonly string[]): Fields =>
  each(fields, (field) => field.filter((address) => !gone.includes(address)));

/** The message in the window and the pane beside it. */
export const repairing = (mail: Mail) => {
  const { page, pane } = mail;
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  const idle = pane.locator('main[aria-busy="false"]');
  /** Until the pane has looked at what there is now. */
  const settle = (): Promise<void> => idle.waitFor();
  return {
    button,
    settle,
    fields: (): Promise<Fields> =>
      page.evaluate(() => {
        const addresses = (field: readonly { readonly address: string }[] = []) =>
          field.map(({ address }) => address);
        const { item } = window.simulator;
        return { to: addresses(item?.to), cc: addresses(item?.cc), bcc: addresses(item?.bcc) };
      }),
    open: async (): Promise<void> => {
      await mail.press('Who gets this?');
      await settle();
    },
    close: (): Promise<void> => page.getByRole('button', { name: 'Close pane' }).click(),
    /** Presses a button of the pane and waits for all that comes of it. */
    press: async (name: string): Promise<void> => {
      await button(name).click();
      await settle();
    },
    /** A sentence that is seen; what is only heard stands in no span. */
    sees: (text: RegExp | string): Promise<void> =>
      pane.locator('span').filter({ hasText: text }).first().waitFor(),
    buttons: (): Promise<readonly string[]> =>
      pane.locator('main').getByRole('button').allInnerTexts(),
  };
};

export type Repairing = ReturnType<typeof repairing>;
