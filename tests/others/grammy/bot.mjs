// A bot as one writes it with grammY. It is never told that it talks to a playground: only the address of the server is another one.
//
// Environment: BOT_TOKEN, BOT_API (the server's address); with WEBHOOK_HOST it listens there, on a free port that it prints, else it polls.
// It runs in the folder of its picture.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  API_CONSTANTS,
  Bot,
  GrammyError,
  InlineKeyboard,
  InlineQueryResultBuilder,
  InputFile,
  InputMediaBuilder,
  Keyboard,
  session,
  webhookCallback,
} from "grammy";

const PICTURE = "picture.png";
const SECRET = "only-between-us";

const { BOT_TOKEN, BOT_API, WEBHOOK_HOST } = process.env;
const bot = new Bot(BOT_TOKEN, {
  client: {
    apiRoot: BOT_API,
    // By a webhook this goes into the answer to the update.
    canUseWebhookReply: (method) => method === "sendChatAction",
  },
});

const counter = (value) =>
  new InlineKeyboard()
    .text(`Count: ${value}`, `count:${value + 1}`)
    .text("Same", "same")
    .row()
    .text("Done", "done")
    .url("Site", "https://example.org/");

const told = (error) => `${error.constructor.name}: ${error.description}`;

const html = { parse_mode: "HTML" };

bot.use(session({ initial: () => ({ asked: false }), getSessionKey: (ctx) => ctx.chat?.id.toString() }));

bot.command("start", async (ctx) => {
  if (ctx.match) {
    await ctx.reply(`You come from ${ctx.match}.`);
    return;
  }
  const name = ctx.from.first_name;
  await ctx.reply(
    `<b>Hello, ${name}!</b> <i>Nice</i> to <a href="https://example.org/">meet</a> you &amp; yours 👋 <code>1 &lt; 2</code>`,
    html,
  );
});

bot.command("entities", async (ctx) => {
  await ctx.reply("👋 Bold and x < y", {
    entities: [
      { type: "bold", offset: 3, length: 4 },
      { type: "code", offset: 12, length: 5 },
    ],
  });
});

bot.command("menu", (ctx) => ctx.reply("You clicked 0 times", { reply_markup: counter(0) }));

bot.callbackQuery(/^count:(\d+)$/, async (ctx) => {
  const value = Number(ctx.match[1]);
  await ctx.editMessageText(`You clicked ${value} times`, { reply_markup: counter(value) });
  await ctx.answerCallbackQuery(`${value}!`);
});

bot.callbackQuery("same", async (ctx) => {
  const { text, reply_markup } = ctx.callbackQuery.message;
  try {
    await ctx.editMessageText(text, { reply_markup });
  } catch (error) {
    await ctx.answerCallbackQuery({ text: told(error).slice(0, 200), show_alert: true });
  }
});

bot.callbackQuery("done", async (ctx) => {
  await ctx.editMessageReplyMarkup();
  await ctx.answerCallbackQuery();
  await ctx.reply("Done.", { reply_parameters: { message_id: ctx.msg.message_id } });
});

bot.command("keyboard", async (ctx) => {
  const keys = new Keyboard().text("Yes").text("No").row().requestContact("My number").resized().placeholder("Well?");
  await ctx.reply("Do you like tea?", { reply_markup: keys });
});

bot.hears(["Yes", "No"], (ctx) =>
  ctx.reply(`You said ${ctx.msg.text.toLowerCase()}.`, { reply_markup: { remove_keyboard: true } }),
);

bot.on("message:contact", (ctx) => ctx.reply(`Your number is ${ctx.msg.contact.phone_number}.`));

bot.command("form", async (ctx) => {
  ctx.session.asked = true;
  await ctx.reply("What is your name?");
});

bot.on("message:text").filter(
  (ctx) => ctx.session.asked,
  async (ctx) => {
    ctx.session.asked = false;
    await ctx.reply(`Welcome, ${ctx.msg.text}!`, { reply_parameters: { message_id: ctx.msg.message_id } });
  },
);

bot.command("report", async (ctx) => {
  await ctx.replyWithChatAction("upload_document");
  const file = new InputFile(Buffer.from("line\n".repeat(1000)), "r\u00e9port.txt");
  const sent = await ctx.replyWithDocument(file, { caption: "<i>The report</i>", ...html });
  // By its id it is sent without its bytes.
  await ctx.replyWithDocument(sent.document.file_id, { caption: "Once more" });
});

bot.command("photo", async (ctx) => {
  const sent = await ctx.replyWithPhoto(new InputFile(PICTURE), { caption: "A picture" });
  const { width, height } = sent.photo.at(-1);
  await ctx.reply(`${width} x ${height}`);
});

bot.command("album", async (ctx) => {
  const sent = await ctx.replyWithMediaGroup([
    InputMediaBuilder.photo(new InputFile(PICTURE), { caption: "Two of them" }),
    InputMediaBuilder.photo(new InputFile(PICTURE)),
  ]);
  await ctx.reply(`${sent.length} in ${new Set(sent.map((one) => one.media_group_id)).size}`);
});

bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const answer = await fetch(`${BOT_API}/file/bot${BOT_TOKEN}/${file.file_path}`);
  const content = Buffer.from(await answer.arrayBuffer());
  const digest = createHash("sha256").update(content).digest("hex");
  await ctx.reply(`${ctx.msg.document.file_name}: ${content.length} bytes, ${digest}`);
});

bot.on("message:photo", (ctx) =>
  ctx.replyWithPhoto(ctx.msg.photo.at(-1).file_id, { caption: `Yours: ${ctx.msg.caption}` }),
);

// /send CHAT: what becomes of a message to another chat.
bot.command("send", async (ctx) => {
  try {
    await ctx.api.sendMessage(Number(ctx.match), "A message for you");
    await ctx.reply("Sent.");
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    await ctx.reply(`${error.error_code === 403 ? "Forbidden" : "Bad"}: ${told(error)}`);
  }
});

bot.command("broken", async (ctx) => {
  try {
    await ctx.reply("<b>not closed", html);
  } catch (error) {
    await ctx.reply(told(error));
  }
});

bot.command("updates", async (ctx) => {
  try {
    await ctx.api.getUpdates();
  } catch (error) {
    await ctx.reply(told(error));
  }
});

bot.command("flood", async (ctx) => {
  try {
    await ctx.replyWithDice("🎲");
  } catch (error) {
    if (error.error_code !== 429) throw error;
    const seconds = error.parameters.retry_after;
    await sleep(seconds * 1000);
    const sent = await ctx.replyWithDice("🎲");
    await ctx.reply(`After ${seconds} s: ${sent.dice.value}`);
  }
});

bot.command("poll", (ctx) => ctx.replyWithPoll("Tea or coffee?", ["Tea", "Coffee"], { is_anonymous: false }));

bot.on("poll_answer", async (ctx) => {
  const { user, option_ids } = ctx.pollAnswer;
  await ctx.api.sendMessage(user.id, `Your vote: [${option_ids}]`);
});

bot.command("buy", (ctx) => ctx.replyWithInvoice("Tea", "A cup of it", "tea", "XTR", [{ label: "Tea", amount: 5 }]));

bot.on("pre_checkout_query", (ctx) => ctx.answerPreCheckoutQuery(true));

bot.on("message:successful_payment", async (ctx) => {
  const { total_amount, currency, invoice_payload } = ctx.msg.successful_payment;
  await ctx.reply(`Paid ${total_amount} ${currency} for ${invoice_payload}.`);
});

bot.command("chat", async (ctx) => {
  const info = await ctx.getChat();
  const number = await ctx.getChatMemberCount();
  const member = await ctx.getAuthor();
  const admins = info.type === "private" ? [] : await ctx.getChatAdministrators();
  const name = info.title ?? info.first_name;
  await ctx.reply(`${info.type} ${name}: ${number}, you: ${member.status}, ${admins.length} lead`);
});

bot.on("edited_message:text", (ctx) =>
  ctx.reply(`Now it says ${ctx.msg.text}.`, { reply_parameters: { message_id: ctx.msg.message_id } }),
);

bot.on("message_reaction", async (ctx) => {
  const { emoji } = ctx.reactions();
  await ctx.reply(`Reactions: ${emoji.join(" ")}`);
});

bot.on("inline_query", async (ctx) => {
  const { query } = ctx.inlineQuery;
  const results = [
    InlineQueryResultBuilder.article("upper", `upper: ${query}`).text(`<b>${query.toUpperCase()}</b>`, html),
    InlineQueryResultBuilder.article("lower", `lower: ${query}`).text(`<b>${query.toLowerCase()}</b>`, html),
  ];
  await ctx.answerInlineQuery(results, { cache_time: 0, is_personal: true });
});

bot.on("chosen_inline_result", async (ctx) => {
  const { from, result_id, query } = ctx.chosenInlineResult;
  await ctx.api.sendMessage(from.id, `You chose ${result_id} for ${query}`);
});

bot.on("my_chat_member", async (ctx) => {
  const { old_chat_member: old, new_chat_member: now, chat } = ctx.myChatMember;
  if (chat.type !== "private" && old.status === "left" && now.status === "member") {
    await ctx.reply(`Thanks for adding me to ${chat.title}.`);
  }
});

bot.command("fail", () => {
  throw new Error("as asked");
});

bot.hears(/^heart/, (ctx) => ctx.react("❤"));

bot.chatType("private").on("message:text", async (ctx) => {
  await ctx.reply(`You said: ${ctx.msg.text}`);
});

// In a webhook the error goes to whoever called the callback, so the bot's own handler is called there.
const failed = (caught) => caught.ctx.reply(`Something went wrong: ${caught.error.message}`);
bot.catch(failed);

await bot.api.setMyCommands([
  { command: "start", description: "From the beginning" },
  { command: "menu", description: "Buttons" },
]);
await bot.init();
console.log(`I am @${bot.botInfo.username}`);
const allowed_updates = API_CONSTANTS.ALL_UPDATE_TYPES;

if (WEBHOOK_HOST) {
  const callback = webhookCallback(bot, "http", { secretToken: SECRET });
  const server = createServer((request, response) => {
    callback(request, response).catch(async (caught) => {
      await failed(caught);
      response.writeHead(200).end();
    });
  });
  server.listen(0, WEBHOOK_HOST, async () => {
    const { port } = server.address();
    await bot.api.setWebhook(`http://${WEBHOOK_HOST}:${port}/hook`, { secret_token: SECRET, allowed_updates });
    console.log(`listening on ${port}`);
  });
  process.once("SIGTERM", async () => {
    await bot.api.deleteWebhook();
    server.closeAllConnections();
    server.close();
  });
} else {
  process.once("SIGTERM", () => bot.stop());
  await bot.start({ allowed_updates, onStart: () => console.log("polling") });
}
