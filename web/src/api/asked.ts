/** 一次取数: what the query cache needs to know of it, and nothing more. */
export type Asked<Data> = {
  queryKey: readonly unknown[];
  queryFn: () => Promise<Data>;
  staleTime?: number;
  refetchInterval?: number | ((query: { state: { data: Data | undefined } }) => number | false);
  enabled?: boolean;
  placeholderData?: (earlier: Data | undefined) => Data | undefined;
};
