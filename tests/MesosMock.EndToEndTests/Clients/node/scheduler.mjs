// Runs a number of tasks through the scheduler of mesos-framework and prints what happened to
// them as one line of JSON. Arguments: the master's port, the number of tasks.
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";

// The library writes two requests to one socket if Node keeps connections alive by default.
http.globalAgent = new http.Agent({ keepAlive: false });

const { Scheduler, Mesos } = createRequire(import.meta.url)("mesos-framework");
const mesos = Mesos.getMesos();
const [port, taskCount] = process.argv.slice(2).map(Number);

const scheduler = new Scheduler({
  masterUrl: "127.0.0.1",
  port,
  frameworkName: "node-client",
  // Seconds; above the time between two heartbeats, or the library gives the master up.
  masterConnectionTimeout: 60,
  restartStates: [],
  logging: { path: os.tmpdir(), fileName: `mesosmock-node-${process.pid}.log`, level: "error" },
  tasks: {
    sleeper: {
      priority: 1,
      instances: taskCount,
      allowScaling: true,
      commandInfo: new mesos.CommandInfo(null, null, true, "sleep 1"),
      resources: { cpus: 0.1, mem: 32, ports: 1, disk: 0 },
    },
  },
});

const summary = { frameworkId: null, offers: 0, launches: 0, acknowledged: 0, states: {} };
const problems = [];
const ends = new Set();
const uuids = [];

function finish() {
  process.stdout.write(`${JSON.stringify({ ...summary, ended: ends.size, problems })}\n`);
  process.exit(0);
}

scheduler.on("subscribed", (event) => {
  summary.frameworkId = event.frameworkId;
});
scheduler.on("offers", (event) => {
  summary.offers += event.offers.length;
});
scheduler.on("sent_accept", () => {
  summary.launches += 1;
});
scheduler.on("sent_acknowledge", () => {
  summary.acknowledged += 1;
  if (ends.size === taskCount && uuids.length === summary.acknowledged) {
    finish();
  }
});
scheduler.on("update", ({ status }) => {
  const history = (summary.states[status.task_id.value] ??= []);
  history.push(status.state);
  if (status.uuid) {
    uuids.push(status.uuid);
  }
  if (["TASK_FINISHED", "TASK_FAILED", "TASK_LOST", "TASK_ERROR"].includes(status.state)) {
    ends.add(status.task_id.value);
  }
});
scheduler.on("error", (error) => {
  problems.push(error.message ?? String(error));
});
scheduler.on("ready", () => scheduler.subscribe());
