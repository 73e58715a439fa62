import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followLive } from "./followLive";
import { hear } from "./hear";

/** Keeps every query of this window as new as the server; whether the line to it is up. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const line = new AbortController();
    void followLive({ onEvent: (event) => hear(queries, event), onConnection: setConnected }, line.signal);
    return () => line.abort();
  }, [queries]);
  return connected;
}
