"""A bot as one writes it with aiogram. It is never told that it talks to a playground: only the address of the server is another one.

Environment: BOT_TOKEN, BOT_API (the server's address); with WEBHOOK_HOST it listens there, on a free port that it prints, else it polls.
It runs in the folder of its picture.
"""

import asyncio
import hashlib
import logging
import os
import signal
import sys

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatAction, ParseMode
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandObject,
    CommandStart,
)
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    ChatMemberUpdated,
    ChosenInlineResult,
    ErrorEvent,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    LabeledPrice,
    Message,
    MessageReactionUpdated,
    PollAnswer,
    PreCheckoutQuery,
    ReactionTypeEmoji,
    ReplyKeyboardRemove,
)
from aiogram.utils.formatting import Bold, Code, Text, as_line
from aiogram.utils.keyboard import InlineKeyboardBuilder, ReplyKeyboardBuilder
from aiogram.utils.media_group import MediaGroupBuilder
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

PICTURE = "picture.png"
SECRET = "only-between-us"

router = Router()


class Count(CallbackData, prefix="count"):
    value: int


class Form(StatesGroup):
    name = State()


def counter(value: int) -> InlineKeyboardMarkup:
    keys = InlineKeyboardBuilder()
    keys.button(text=f"Count: {value}", callback_data=Count(value=value + 1))
    keys.button(text="Same", callback_data="same")
    keys.button(text="Done", callback_data="done")
    keys.row(InlineKeyboardButton(text="Site", url="https://example.org/"))
    return keys.adjust(2).as_markup()


def told(error: TelegramAPIError) -> str:
    return f"{type(error).__name__}: {error.message}"


@router.message(CommandStart(deep_link=True))
async def start_link(message: Message, command: CommandObject) -> None:
    await message.answer(f"You come from {command.args}.")


@router.message(CommandStart())
async def start(message: Message) -> None:
    name = message.from_user.full_name
    await message.answer(
        f"<b>Hello, {name}!</b> <i>Nice</i> to <a href=\"https://example.org/\">meet</a> you &amp; yours 👋 <code>1 &lt; 2</code>"
    )


@router.message(Command("entities"))
async def entities(message: Message) -> None:
    content = as_line(Text("👋 "), Bold("Bold"), Text(" and "), Code("x < y"))
    await message.answer(**content.as_kwargs())


@router.message(Command("menu"))
async def menu(message: Message) -> None:
    await message.answer("You clicked 0 times", reply_markup=counter(0))


@router.callback_query(Count.filter())
async def count(query: CallbackQuery, callback_data: Count) -> None:
    value = callback_data.value
    await query.message.edit_text(f"You clicked {value} times", reply_markup=counter(value))
    await query.answer(f"{value}!")


@router.callback_query(F.data == "same")
async def same(query: CallbackQuery) -> None:
    try:
        await query.message.edit_text(query.message.text, reply_markup=query.message.reply_markup)
    except TelegramBadRequest as error:
        await query.answer(told(error)[:200], show_alert=True)


@router.callback_query(F.data == "done")
async def done(query: CallbackQuery) -> None:
    await query.message.edit_reply_markup(reply_markup=None)
    await query.answer()
    await query.message.reply("Done.")


@router.message(Command("keyboard"))
async def keyboard(message: Message) -> None:
    keys = ReplyKeyboardBuilder()
    keys.add(KeyboardButton(text="Yes"), KeyboardButton(text="No"))
    keys.add(KeyboardButton(text="My number", request_contact=True))
    markup = keys.adjust(2, 1).as_markup(resize_keyboard=True, input_field_placeholder="Well?")
    await message.answer("Do you like tea?", reply_markup=markup)


@router.message(F.text.in_({"Yes", "No"}))
async def choice(message: Message) -> None:
    await message.answer(f"You said {message.text.lower()}.", reply_markup=ReplyKeyboardRemove())


@router.message(F.contact)
async def contact(message: Message) -> None:
    await message.answer(f"Your number is {message.contact.phone_number}.")


@router.message(Command("form"))
async def form(message: Message, state: FSMContext) -> None:
    await state.set_state(Form.name)
    await message.answer("What is your name?")


@router.message(Form.name, F.text)
async def form_name(message: Message, state: FSMContext) -> None:
    await state.clear()
    await message.reply(f"Welcome, {message.text}!")


@router.message(Command("report"))
async def report(message: Message) -> None:
    await message.bot.send_chat_action(message.chat.id, ChatAction.UPLOAD_DOCUMENT)
    file = BufferedInputFile(b"line\n" * 1000, filename="r\u00e9port.txt")
    sent = await message.answer_document(file, caption="<i>The report</i>")
    # By its id it is sent without its bytes.
    await message.answer_document(sent.document.file_id, caption="Once more")


@router.message(Command("photo"))
async def photo(message: Message) -> None:
    sent = await message.answer_photo(FSInputFile(PICTURE), caption="A picture")
    await message.answer(f"{sent.photo[-1].width} x {sent.photo[-1].height}")


@router.message(Command("album"))
async def album(message: Message) -> None:
    media = MediaGroupBuilder(caption="Two of them")
    media.add_photo(FSInputFile(PICTURE))
    media.add_photo(FSInputFile(PICTURE))
    sent = await message.answer_media_group(media.build())
    await message.answer(f"{len(sent)} in {len({one.media_group_id for one in sent})}")


@router.message(F.document)
async def document(message: Message, bot: Bot) -> None:
    file = await bot.get_file(message.document.file_id)
    content = (await bot.download_file(file.file_path)).read()
    digest = hashlib.sha256(content).hexdigest()
    await message.answer(f"{message.document.file_name}: {len(content)} bytes, {digest}")


@router.message(F.photo)
async def photo_back(message: Message) -> None:
    await message.answer_photo(message.photo[-1].file_id, caption=f"Yours: {message.caption}")


@router.message(Command("send"))
async def send(message: Message, bot: Bot, command: CommandObject) -> None:
    """/send CHAT: what becomes of a message to another chat."""
    try:
        await bot.send_message(int(command.args), "A message for you")
        await message.answer("Sent.")
    except TelegramForbiddenError as error:
        await message.answer(f"Forbidden: {told(error)}", parse_mode=None)
    except TelegramBadRequest as error:
        await message.answer(f"Bad: {told(error)}", parse_mode=None)


@router.message(Command("broken"))
async def broken(message: Message) -> None:
    try:
        await message.answer("<b>not closed")
    except TelegramBadRequest as error:
        await message.answer(told(error), parse_mode=None)


@router.message(Command("updates"))
async def updates(message: Message, bot: Bot) -> None:
    try:
        await bot.get_updates()
    except TelegramConflictError as error:
        await message.answer(told(error), parse_mode=None)


@router.message(Command("flood"))
async def flood(message: Message, bot: Bot) -> None:
    try:
        await bot.send_dice(message.chat.id)
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
        sent = await bot.send_dice(message.chat.id)
        await message.answer(f"After {error.retry_after} s: {sent.dice.value}")


@router.message(Command("poll"))
async def poll(message: Message) -> None:
    await message.answer_poll("Tea or coffee?", ["Tea", "Coffee"], is_anonymous=False)


@router.poll_answer()
async def poll_answer(answer: PollAnswer, bot: Bot) -> None:
    await bot.send_message(answer.user.id, f"Your vote: {answer.option_ids}")


@router.message(Command("buy"))
async def buy(message: Message) -> None:
    prices = [LabeledPrice(label="Tea", amount=5)]
    await message.answer_invoice("Tea", "A cup of it", payload="tea", currency="XTR", prices=prices)


@router.pre_checkout_query()
async def pre_checkout(query: PreCheckoutQuery) -> None:
    await query.answer(ok=True)


@router.message(F.successful_payment)
async def paid(message: Message) -> None:
    payment = message.successful_payment
    await message.answer(f"Paid {payment.total_amount} {payment.currency} for {payment.invoice_payload}.")


@router.message(Command("chat"))
async def chat(message: Message, bot: Bot) -> None:
    info = await bot.get_chat(message.chat.id)
    number = await bot.get_chat_member_count(message.chat.id)
    member = await bot.get_chat_member(message.chat.id, message.from_user.id)
    admins = []
    if message.chat.type != "private":
        admins = await bot.get_chat_administrators(message.chat.id)
    await message.answer(f"{info.type} {info.full_name}: {number}, you: {member.status}, {len(admins)} lead")


@router.edited_message(F.text)
async def edited(message: Message) -> None:
    await message.reply(f"Now it says {message.text}.")


@router.message_reaction()
async def reaction(event: MessageReactionUpdated, bot: Bot) -> None:
    emoji = [one.emoji for one in event.new_reaction if isinstance(one, ReactionTypeEmoji)]
    await bot.send_message(event.chat.id, f"Reactions: {' '.join(emoji)}")


@router.inline_query()
async def inline(query: InlineQuery) -> None:
    results = [
        InlineQueryResultArticle(
            id=kind,
            title=f"{kind}: {query.query}",
            input_message_content=InputTextMessageContent(message_text=f"<b>{getattr(query.query, kind)()}</b>"),
        )
        for kind in ["upper", "lower"]
    ]
    await query.answer(results, cache_time=0, is_personal=True)


@router.chosen_inline_result()
async def chosen(result: ChosenInlineResult, bot: Bot) -> None:
    await bot.send_message(result.from_user.id, f"You chose {result.result_id} for {result.query}")


@router.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
async def added(event: ChatMemberUpdated, bot: Bot) -> None:
    if event.chat.type != "private":
        await bot.send_message(event.chat.id, f"Thanks for adding me to {event.chat.title}.")


@router.message(Command("fail"))
async def fail(message: Message) -> None:
    raise ValueError("as asked")


@router.error(F.update.message.as_("message"))
async def failed(event: ErrorEvent, message: Message) -> None:
    await message.answer(f"Something went wrong: {event.exception}")


@router.message(F.text.startswith("heart"))
async def heart(message: Message) -> None:
    await message.react([ReactionTypeEmoji(emoji="❤")])


@router.message(F.chat.type == "private", F.text)
async def echo(message: Message):
    # By a webhook this goes into the answer to the update.
    return message.answer(f"You said: {message.text}", parse_mode=None)


async def on_startup(bot: Bot) -> None:
    commands = [
        BotCommand(command="start", description="From the beginning"),
        BotCommand(command="menu", description="Buttons"),
    ]
    await bot.set_my_commands(commands)
    me = await bot.me()
    print(f"I am @{me.username}", flush=True)


async def poll_forever(dispatcher: Dispatcher, bot: Bot) -> None:
    await bot.delete_webhook(drop_pending_updates=False)
    print("polling", flush=True)
    await dispatcher.start_polling(bot)


async def serve(dispatcher: Dispatcher, bot: Bot, host: str) -> None:
    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, host, 0)
    await site.start()
    port = runner.addresses[0][1]
    await bot.set_webhook(
        f"http://{host}:{port}/hook",
        secret_token=SECRET,
        allowed_updates=dispatcher.resolve_used_update_types(),
    )
    print(f"listening on {port}", flush=True)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    await bot.delete_webhook()
    await runner.cleanup()


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["BOT_API"])
    session = AiohttpSession(api=server)
    bot = Bot(
        os.environ["BOT_TOKEN"],
        session=session,
        default=DefaultBotProperties(parse_mode=ParseMode.HTML),
    )
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    dispatcher.startup.register(on_startup)
    host = os.environ.get("WEBHOOK_HOST")
    if host:
        await serve(dispatcher, bot, host)
    else:
        await poll_forever(dispatcher, bot)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    asyncio.run(main())
