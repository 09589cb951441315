/** The manifest names the host it was stamped for; the simulator serves the same files from its own address. */
export const onOwnOrigin = (address: string): string => {
  const { pathname, search, hash } = new URL(address, window.location.href);
  return `${pathname}${search}${hash}`;
};
