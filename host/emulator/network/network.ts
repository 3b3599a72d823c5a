/** What the module reaches the cloud over: Wi-Fi, or a mobile network. */
export interface Network {
  readonly online: boolean;
  /** The state of a module that has been on for a while. */
  settle(): void;
  /** Forgets everything without a word, as the end of power does. */
  stop(): void;
  /** After a start: joins by itself what it has joined before. */
  start(): Promise<void>;
  /** It goes out of reach; `silently`: nobody is told of the connection's end. */
  lose(silently: boolean): void;
  /** It is in reach again: the module joins it by itself. */
  recover(): Promise<void>;
}
