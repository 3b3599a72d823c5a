/** What the tables of the READMEs say around their figures, in the language of each page. */

export interface Words {
  readonly boards: Readonly<Record<string, string>>;
  readonly noTable: (ends: number) => string;
  readonly coreAlone: string;
  /** Heads of the columns. */
  readonly engine: string;
  readonly sizes: readonly string[];
  readonly held: readonly string[];
  readonly model: readonly string[];
  readonly calls: Readonly<Record<string, string>>;
  readonly targets: {
    readonly head: readonly string[];
    readonly comma: string;
    readonly of: Readonly<Record<string, string>>;
  };
  readonly rates: {
    readonly worst: (mhz: number) => string;
    readonly of: (workload: string, mhz: number) => string;
  };
  /** What stands before each table. */
  readonly about: {
    readonly sizes: string;
    readonly held: string;
    readonly costs: string;
    readonly rates: string;
    readonly calls: string;
    readonly targets: string;
    readonly model: string;
  };
}

export const english: Words = {
  boards: {
    netduinoplus2: "STM32F405",
    stm32vldiscovery: "STM32F100, 8 KB of RAM",
    "mps2-an386": "MPS2, Cortex-M4",
  },
  noTable: (ends) => `, no table, ${ends} ends`,
  coreAlone: ", core alone",
  engine: "engine",
  sizes: [
    "board",
    "engine",
    "flash",
    "RAM",
    "of it the application's",
    "stack",
  ],
  held: ["engine", "pool", "linear memory"],
  model: ["model", "its tables", "JSON", "RAM", "room", "report", "its reply"],
  calls: {
    tcat_rx: "`tcat_rx`",
    tcat_poll: "`tcat_poll`",
    tcat_start: "`tcat_start`",
    "tcat_poll-request": "`tcat_poll`, a request",
    tcat_session_start: "`tcat_session_start`",
    "tcat_poll-session": "`tcat_poll`, a step",
    "tcat_poll-ring": "`tcat_poll`, no FIFO",
  },
  targets: {
    head: ["engine", "aimed at", "is", "missed by"],
    comma: ", ",
    of: {
      "info-ok": "instructions a byte of info-ok",
      mix: "instructions a byte of mix",
      tcat_poll: "instructions of the longest `tcat_poll`",
      flash: "flash",
      ram: "RAM",
    },
  },
  rates: {
    worst: (mhz) => `kbaud, worst input, ${mhz} MHz`,
    of: (workload, mhz) => `kbaud, ${workload}, ${mhz} MHz`,
  },
  about: {
    sizes: `The example firmware, whole, in bytes, with the queue of requests, the update and the session, or with the core alone and commands of its
own in the session's place. RAM is its data, the pool, the classic interpreter's copy of the module and the deepest stack; the application's are
a DMA's buffer of 256 bytes, a FIFO of 512, 2,048 each for a message and a piece of firmware, on the STM32F100 48 and 64, and its reports:`,
    held: "What an engine needs for a client, the pool the smallest that works, with the session and with the core alone:",
    costs: `Instructions for each received byte on a Cortex-M4, from a DMA's blocks of 128 bytes through a FIFO of 512 to the handler, the session
up, on the workloads of \`tests/workloads.ts\` and inside a payload alone. From blank-lines on they are worst inputs, which fill the FIFO at once:
ends of lines, prompts that nobody awaits, lines of a letter, the shortest messages of a module, one line, and an answer of many lines:`,
    rates: `The rate that a part sustains which does nothing else, at one instruction a cycle: with the dearest input, with answers of one line, and with
a realistic mix. Reception by an interrupt for each byte adds \`tcat_rx\` and the interrupt itself:`,
    calls: `Instructions of single calls: \`tcat_rx\` with a FIFO, for one byte that finds room; the longest \`tcat_poll\` of all workloads, the worst
inputs among them; the start of a command whose line is nearly full; a poll that starts such a command, because a request waits for its turn;
the session's start; the longest poll on its way up, a topic of 128 bytes among its lines; and a poll that finds the ring full, without a FIFO:`,
    targets:
      "What was aimed at, with the session where nothing else is said, and by how much of it that is missed:",
    model: `A data template of 30 properties (\`measure/meter.json\`), in bytes of flash and RAM, and in instructions: the code of the model and of the reader
and writer of JSON, and what is made of the template; the generated struct, its reader among it, and its room for what goes out; a report of 10
properties, from the first that is set to the last byte to the UART, client and core included, and its reply. It is what a product of properties
needs: reports, controls and their answers, what was wanted meanwhile, each reply awaited; no texts, structs, arrays, events or actions:`,
  },
};

export const chinese: Words = {
  boards: {
    netduinoplus2: "STM32F405",
    stm32vldiscovery: "STM32F100，8 KB RAM",
    "mps2-an386": "MPS2，Cortex-M4",
  },
  noTable: (ends) => `，无表，记住 ${ends} 个结尾`,
  coreAlone: "，仅核心",
  engine: "引擎",
  sizes: ["开发板", "引擎", "flash", "RAM", "其中应用", "栈"],
  held: ["引擎", "内存池", "线性内存"],
  model: ["模型", "模板的表", "JSON", "RAM", "发送空间", "上报", "其应答"],
  calls: {
    tcat_rx: "`tcat_rx`",
    tcat_poll: "`tcat_poll`",
    tcat_start: "`tcat_start`",
    "tcat_poll-request": "`tcat_poll`，有请求",
    tcat_session_start: "`tcat_session_start`",
    "tcat_poll-session": "`tcat_poll`，会话一步",
    "tcat_poll-ring": "`tcat_poll`，无 FIFO",
  },
  targets: {
    head: ["引擎", "目标", "实际", "超出"],
    comma: "，",
    of: {
      "info-ok": "info-ok 每字节指令数",
      mix: "mix 每字节指令数",
      tcat_poll: "最长的 `tcat_poll` 的指令数",
      flash: "flash",
      ram: "RAM",
    },
  },
  rates: {
    worst: (mhz) => `kbaud，最坏输入，${mhz} MHz`,
    of: (workload, mhz) => `kbaud，${workload}，${mhz} MHz`,
  },
  about: {
    sizes:
      "示例固件整体，单位字节，含请求队列、升级和会话，或者仅核心，由它自己的命令代替会话。RAM 包括它的数据、内存池、classic 解释器的模块副本和最深的栈；应用部分是 DMA 的 256 字节缓冲区、512 字节的 FIFO，消息和一段固件各 2,048 字节，STM32F100 上为 48 和 64 字节，以及它的报告：",
    held: "一个客户端所需的引擎内存，内存池为能工作的最小值，分别为含会话和仅核心：",
    costs:
      "Cortex-M4 上每接收一个字节的指令数，从 DMA 的 128 字节块经 512 字节的 FIFO 到处理函数，会话处于在线状态，负载为 `tests/workloads.ts` 中的各项，以及仅在 payload 之内。从 blank-lines 起是最坏输入，它们一次填满 FIFO：行尾、无人等待的提示符、单字母行、模组最短的消息、一行，以及多行的应答：",
    rates:
      "不做其他事情的芯片能持续承受的速率，按每周期一条指令计：最昂贵的输入、一行的应答，以及接近实际的混合。每字节一次中断的接收还要加上 `tcat_rx` 和中断本身：",
    calls:
      "单次调用的指令数：有 FIFO 时的 `tcat_rx`，一个有空间的字节；所有负载（包括最坏输入）中最长的 `tcat_poll`；启动一条几乎写满一行的命令；因有请求等待而启动这样一条命令的 poll；会话的启动；会话上线途中最长的 poll，其中有一个 128 字节的主题；以及没有 FIFO、环形缓冲区已满时的 poll：",
    targets: "目标，除另行说明外均含会话，以及超出目标多少：",
    model:
      "一个有 30 个属性的数据模板（`measure/meter.json`），flash 和 RAM 单位为字节，其余为指令数：模型的代码和 JSON 读写的代码，以及由模板生成的部分；生成的结构体（含读取器），以及其中用于发送的空间；上报 10 个属性，从设置第一个到最后一个字节交给串口，含客户端和核心，以及收到其应答。其中是只有属性的产品所需的全部：上报、控制及其应答、离线期间的控制、等待每个应答；没有文本、结构体、数组、事件和行为：",
  },
};
