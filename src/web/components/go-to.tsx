import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Sends the reader on, once. The router hides and shows its pages while a move is under way, which runs effects anew; going
 * again at each of them would cancel the move that is already on its way, for ever.
 */
export function GoTo({ address }: { readonly address: string }) {
  const router = useRouter();
  useEffect(() => {
    if (router.latestLocation.href !== address) router.history.replace(address);
  }, [router, address]);
  return null;
}
