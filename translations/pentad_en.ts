<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AboutFacts</name>
    <message>
        <source>Qt, built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt, running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache-2.0, from the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window and shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LGPL-2.1-or-later, from the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>The market data of %1 is stale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls to the exchange are repeated unusually often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The breaker of %1 is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk or the exchange refuses unusually much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The books and the exchange differ: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the day is at or near its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flatten is not finished: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArmSentence</name>
    <message>
        <source>I accept a loss of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Price feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>troubled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST answers within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 of the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed calls wait; set the clock of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate budget left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the scarcest route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account over the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no, asked over REST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps in the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <comment>opening price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H</source>
        <comment>highest price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>lowest price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>closing price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V</source>
        <comment>volume</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading older candles …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no older candles can be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 blocked by %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest of %1 in this bar; a click opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click opens the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3 at %4, fee and tax %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest of %1 in this bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1 · waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 · %2 filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell %1 · %2 filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3 at %4: %5 since %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry avg · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average entry of %1 held, before fees; unrealised profit or loss %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1 · %2 from the last price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order breaker half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order breaker open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account breaker half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account breaker open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data breaker half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data breaker open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippage, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asset cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gross exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gross cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P/L today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected edge %1 bp is &lt;b&gt;%2 below&lt;/b&gt; the %3 bp this trade needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is &lt;b&gt;no quote&lt;/b&gt; for %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market data is %1 s old, &lt;b&gt;%2 more&lt;/b&gt; than the %3 s allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is worth %1, &lt;b&gt;%2 below&lt;/b&gt; the exchange&apos;s minimum of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is %1 bp from the market, &lt;b&gt;%2 more&lt;/b&gt; than the %3 bp allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is full: the exposure would be %2, &lt;b&gt;%3 above&lt;/b&gt; what is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 at market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell %1 at market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reduces risk; every gate that binds it passes, &lt;b&gt;all of it&lt;/b&gt; is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every gate passes; &lt;b&gt;all of it&lt;/b&gt; is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 admits &lt;b&gt;%2&lt;/b&gt; of the %3 wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk-reducing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 admits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order would meet &lt;b&gt;an own sell order&lt;/b&gt; at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order wants %1, and the asks near the market hold &lt;b&gt;only %2&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live trading was &lt;b&gt;never armed&lt;/b&gt; over this journal: nothing is sent that you do not order yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live trading is &lt;b&gt;disarmed&lt;/b&gt;: no entries; exits and what you order yourself go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>High-water mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit or withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity reached %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new day begins with equity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened with %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session started by version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orderly stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deadline was reached with cancels unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping; open orders are being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping; open orders stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconciling with the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books and exchange agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trading is paused; exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trading was paused already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatten: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-armed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch is latched; re-arm with a reason first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flatten is under way; trading stays paused until it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trading was not paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trading goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch is latched; all orders are being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch was latched already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no own order is open any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-arming needs a reason; say why it is safe to trade again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch was not latched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch is released; trading is paused until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatten begins: cancel all, wait for the unlock, sell in steps, verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flatten is under way already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by the kill switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange could not be reached for too long; trading stays paused, flatten again if it is still wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished after %1 steps; flatten again or sell by hand; trading stays paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished when the program stopped; trading stays paused, flatten again if it is still wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; dust %2 %3 is below the minimum value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 %3 stays locked by orders that are not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled: no entries, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, reduced by the gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be accepted, reduced by the gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order has ended already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel requested for all own orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an order nobody here knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contradicts the state %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 belongs to no order of this program; it was booked: %2 %3 at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found planned at start-up: sent or not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange does not know it, after %1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: the journal cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: the orders breaker is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked: the account breaker is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer from the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended here, still open at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: measured %2, limit %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flow cannot be valued yet: there is no price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external flow of %1 posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no open external flow with the number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange shows %1 more than the books; acknowledge it as number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered; entries are cancelled, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cause is gone; held for safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing heard for %1 s, limit %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexplained: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2, %3 of %4 failures in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawdown step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what decision %1 saw is not remembered: that is kept for the newest %2 refused or reduced ones since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a running engine has charts and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older candles are in the chart already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chart holds as many candles as it may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no older candles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older candles came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no journal file from which reports could be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report is being written to %1; wait for it, or cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report is being written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report was cancelled; nothing is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint in %1 cannot be read by this version; use the version that wrote it, or start with another --state file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last steps could not be written to %1; free disk space, the next start recovers from the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine stopped itself to protect the account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop reissued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily loss limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawdown step reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawdown halt reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippage alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position off plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel requested; the rest goes to %1 once that is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not moved to %1: %2; the order is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a limit order can be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order is being cancelled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order stands at this price already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading is armed; a loss of %1 was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading was armed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to arm: this session is not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch is latched; re-arm it with a reason before live trading is armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not armed: books and exchange have not agreed yet; wait for the reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not armed: safe mode is on; it ends by itself once its cause is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not armed: the worst case is %1 now; accept that figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading is disarmed; exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading was not armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed by the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order book of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, but silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pings are not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login was not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server could not prove who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost before the answer was whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirected elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (network error %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unauthorized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page instead of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable answer (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its turn did not come in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange&apos;s time is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no keys for this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange&apos;s time is not known yet, so nothing can be signed; it is asked for again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s behind the exchange. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s ahead of the exchange. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s behind the exchange; beyond %2 s no order can be signed. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s ahead of the exchange; beyond %2 s no order can be signed. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of trades could not be read back to the last known one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the market socket was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer names another client order id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 is not a complete address; write scheme and host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 has a name or password in it; remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 is not encrypted; only this machine may be reached that way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 is not https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 is not wss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trading rules could not be loaded: %1; check the connection and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange does not list %1; choose another pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange does not trade %1 (%2); choose another pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the exchange does not list it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: quantity decimals %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: price decimals %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: amount decimals %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: smallest value %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: status %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: order types %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the book stands still while the ticker moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the exchange takes no new orders for now; entries wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the exchange takes orders again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange takes only these orders of %1: %2; limit and market orders are needed, choose another pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message was too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message was not valid text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message of the unknown type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message %1 of the exchange: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange refused the login %1 times in a row: check that the key may use the WebSocket; it is tried again in an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the alert is acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody acknowledged the alert: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed, still open (%1): %2; kill again to repeat the cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 here, %3 there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange refused %1 times to cancel %2; it stays open and keeps its money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open at the exchange and not ours (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like ours, but this journal does not know it (%1): is the key used elsewhere? %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange does not answer, and orders rest there (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 cost %2 of fee and tax, the fee model says %3; check fees in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unresolved order is open at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open order is not listed by the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unresolved order is not listed by the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open rest differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order that is not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holding differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; dust %2 %3 is less than the smallest unit that is traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 %3 is not free at the exchange and no order of these pairs locks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished after %1 minutes; trading stays paused, flatten again or sell by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything that is free is sold, but books and exchange do not agree; trading stays paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 could be sold and was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 was not sold, the last sale was refused: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not free at the exchange and no order of these pairs locks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 own orders are not known to have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange has not confirmed the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 free %3, locked %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; order %2 %3, exchange number %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invariant %1 is broken: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transaction %1 leaves %2 %3 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the books say %1 of %2, their postings %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity is off by %1 from what was brought in and earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report was taken as agreeing, but of %1 the books hold %2 and the exchange %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 stands %2 times among the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders that are open: %1 are kept, %2 were recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 has %2 decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 would leave before its request is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 would leave %2 of free cash, %3 must stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 would sell %2, free are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than nothing is held of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the universe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 would add risk in the state %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 has filled %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 has filled %2, its trades say %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 was booked twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 went from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 is recorded as %2 and kept as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open orders keep %1 reserved, it should be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 passed the gate %2 with %3, its limit is %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 passed as reducing risk with %2, held are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 was decided on data %2 s old, the limit is %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 lies %2 s before the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 follows on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests that wait: %1, for %2 open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot %1 after %2 does not show the engine as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 cannot be booked: only %3 is held; the exchange is asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strategy wanted to send too many orders and was refused %1 times within %2 s; it is off until trading is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal was damaged and begins anew: the books open with what the exchange reports, high-water mark and reserve bucket begin anew too; the damaged file is kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal was damaged and an older copy took its place: reconciliation finds what happened since; the damaged file is kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the damaged journal does not tell whether the kill switch was latched, so it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not armed, unresolved orders: %1; wait until the exchange has answered for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified at the exchange: no own order is open, everything sellable is sold, steps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders that are not ours were to be cancelled and are still open: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate after %1 s, orders: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quantity %1 has more than %2 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount %1 has more than %2 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit price %1 has more than %2 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stop price %1 has more than %2 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice at the exchange under one id (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cycle ran for %1 s; no entries until books and exchange have agreed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window has not been heard for %1 s, limit %2 s; exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message is dated %1, which is still to come; it was not believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submit order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coin movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart host: no candles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chart host has no candles of %1 minutes; they are made of those of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange has no candles of that length; choose 1, 5, 15, 30, 60 or 240 minutes, a day or a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo plays candles of a day at most; choose a shorter interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that could not be read and were not needed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order %1 counts more than its trades show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public key is empty. Copy it from the exchange&apos;s API page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public key has characters no key has. Copy it again from the exchange&apos;s API page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is not complete: it must be base64 text. Copy it again from the exchange&apos;s API page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is empty. Copy it from the exchange&apos;s API page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk of %1 failed, so nothing more could be recorded and the session ended; check the disk, the next start recovers from the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database &apos;%1&apos; %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to another mode or account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written by a newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged or not a Pentad database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot grow, its disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be written (SQLite code %1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the folder and the rights of the file, or choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the program that uses it and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the file that belongs to this mode and account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the newer program, or another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file, or put this one aside and begin anew from the exchange with pentad-cli rebuild --state &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some space on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the disk and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no folder, and it could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened, because the folder &apos;%1&apos; does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to another file, which must be named itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to another user of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a database, or its beginning is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written before version 0.1 was released, in a form that is no longer read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a database of Pentad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written by a newer program (its schema is version %1, this program knows %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to the mode &apos;%1&apos;, not to &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to the account &apos;%1&apos;, not to &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was made for the symbols %1, not for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened, because Qt&apos;s SQLite driver is missing (package libqt6sql6-sqlite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be copied to &apos;%1&apos; before its schema is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies on a disk that cannot keep a write-ahead file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be locked, because its folder takes no new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in use by %1, process %2 on %3, since %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: step %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its last record, step %1, does not fit the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its checkpoint is not the one of step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: a row of the table balances makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has lost committed steps: it ends at step %1, but step %2 was committed (its -wal file is missing, or it is an older copy beside a newer &apos;%3&apos;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not the one that &apos;%1&apos; belongs to: step %2 has another digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of %1 does not exist; make it or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path %1 leads through something that is no folder; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of %1 may not be written to; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full, so %1 was not written; free some space and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report needs the name of its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report is written, but not its checksum: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table %1 of %2 is damaged at the key %3; examine it with pentad-cli verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the period of the report ends before it begins; choose a later end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of the webhook is not an https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many alerts are on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host of the webhook is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the webhook leads into a private network; see alerts.webhook_private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it answered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has not run a cycle for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine could not be put together: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo&apos;s exchange could not be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown exception escaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second order under one id of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traded amount of an ended order differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more is locked than open orders explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is right, but the time of this session is still %1 s apart from the exchange and nears it only slowly. Nothing is bought until they agree; sales and cancels go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was set by %1 s while the program ran; the time of the session goes on as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the protective stop is cancelled first; the order goes out once that is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the protective stop is cancelled first: a sell of %1 needs coins that it locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sell of %1 is given up: its coins were not free within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the protective stop at %1 for %2 no longer fits and is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no protective stop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program ended %1 times within %2 minutes by an error of its own; look at the log and the .halt file before you resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1 is explained by deposit %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1 is explained by withdrawal %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange names no deposit or withdrawal that explains number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged, explained by movement %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged, though the exchange names no such movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of an older program, which trade brings up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened, because the SQLite library is version %1 and %2 is the oldest that will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened, because Qt&apos;s driver has a SQLite of its own, %1 beside the system&apos;s %2: install the driver that uses the system&apos;s library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be put aside as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 cannot be opened; check that it exists and may be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 ends too early after line %2 (truncated gz); fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 is damaged after line %2 (gz check failed); fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 cannot be read after line %2; check the disk and fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 is empty; fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 is named .gz, but is not gzip; compress it or rename it to .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 holds no candles; fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle file %1 holds no candle in the asked time; choose other limits with --from and --to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data directory %1 does not exist or is no directory; name one that holds candle files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no candle file %1.csv or %2.csv.gz in %3; put it there, or choose other symbols or another interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 line %2: the line is too long for a candle; check the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 line 1: the header is not &apos;%2&apos;; put it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 line %2: %3; correct or remove the row, or let malformed rows be skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than six fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field %1 is not a plain decimal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field %1 has too many digits to be kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high is below low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open is not within low and high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close is not within low and high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low is not above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume is below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_time_ms is not a multiple of the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_time_ms is that of the row before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open_time_ms is before that of the row before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backtest needs the folder of the candle files; choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no candle files of interval %1; use %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backtest stopped on a bug in the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring is unlocked and holds no %1; store it with pentad-cli keys set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring&apos;s entry %1 is empty; store it anew with pentad-cli keys set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring is locked, so it cannot be told whether it holds %1; unlock it (log in to the desktop with its password, or open Passwords and Keys) and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no keyring to ask for %1; start one (gnome-keyring or KWallet in a desktop session), or run headless with an env: reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring did not answer for %1 within 5 seconds; look for a hidden password window, restart the keyring service and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring refused access to %1; allow Pentad to use it in the keyring&apos;s own program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings name the environment variable %1, and it is not set; set it for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable %1 is empty; set it for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings name the environment variable %1, which only a headless run may read and nothing here may write; use keychain:NAME in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable %1 could not be read; set it for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring failed over %1; try again, and look at the keyring service&apos;s own log if it stays so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the five files span different times: %1 begins last (%2) and %3 ends first (%4); only what all five span is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candle files in %1 have no time in common: %2, and that is nothing; choose other symbols or another interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there was no memory left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the exchange takes its fee in coins, which is not reckoned with here; no entries in this pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the exchange takes its fee in quote money again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sell that waited is not sent: nothing of it is free any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sell of %1 that waited is not sent any more: all orders were cancelled or the session ended before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not moved to %1: the program was away for too long; the order is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 carries a time that has not come yet, %2; it was booked with the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit price %1 is below the lowest that the exchange takes now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit price %1 is above the highest that the exchange takes now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the market order %1 keeps a rest open at the exchange, which does not cancel it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a write-ahead file that cannot be folded in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report %1 would take the place of the journal; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine has ended, and nothing is sent any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kill switch was released a moment ago; resume once a report of the exchange begun since then agrees with the books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange took the cancel, and the order is open all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange lists more orders than were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held in pairs of which the exchange takes no orders, cannot be sold now (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message did not come to its end in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 is not the exchange&apos;s; keys go to hosts of btcturk.com and to this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered with HTTP %1, not as a WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange wants no calls until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange refused the key %1 times in a row, so only a cancel or a flatten still tries it: mend its rights and addresses there and press Test connection under Settings, Exchange keys; with another key start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: candles missing: %2, gaps: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading is disarmed: no entries; exits and what you order yourself go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live trading was never armed over this journal: nothing is sent that you do not order yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended here, open at the exchange and not to be cancelled (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known for minutes whether they reached the exchange, their money stays put by (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message about %1, which was not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not cancelled: the exchange has not told the number of the order yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candles of %1 do not show when a price was reached, and a limit order rests for %2 at most: its fills here are optimistic; execution.style = market gives the cautious result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day %1 began with %2, %3 came or went from outside, and it ended with %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not moved to %1: trades of the order are still missing; its rest is not ordered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 sold %2 of %3, and the books hold %4: it could not be booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade %1 is not booked: books and exchange agree without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what came does not follow the rules of a WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is sent is not read there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the balances changed with every look; the books are opened once they stand still</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee and tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>liquidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippage bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Data age, worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit, slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the last 256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle overruns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last cycle took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slots skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the hash chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine and exchange agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows to acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger residue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) skipped</source>
        <translation>
            <numerusform>%1 slot skipped</numerusform>
            <numerusform>%1 slots skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bar(s)</source>
        <translation>
            <numerusform>%1 bar</numerusform>
            <numerusform>%1 bars</numerusform>
        </translation>
    </message>
    <message>
        <source>did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys were stored for this profile before, but the keyring that is open now does not hold them. Open the keyring that was in use then, or store the keys anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds the key without its secret. Store both anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys are stored for this profile. Paste them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings take the keys from environment variables, which only a run without a window may read. To keep them in the keyring, write keychain:NAME in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys are stored in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has an entry for the keys with nothing in it. Store both anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so it cannot be told whether it holds keys. Unlock it, for instance in Passwords and Keys, and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, and ask again. Keys are never kept anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer within 5 seconds. Look for a hidden password window, or restart the keyring, and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring refused. Allow Pentad to use it in the keyring&apos;s own program, and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That has failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than any key. Copy the key alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space, a line break or a character in it that no key has. Copy it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a secret of the exchange. Copy the private key, not the public one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange accepts the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange refuses the keys. Check them there, the address they are bound to, and their rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this machine is wrong. Switch on the system&apos;s time synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange did not answer. Check the connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no keys to try. Paste or store them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See balances and open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place and cancel orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the history of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear of own orders at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange accepts the keys, but they may withdraw: Pentad does not take them. Make a key that may not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deepest drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpe, daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars per second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>cancel on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked up %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open; placed outside this program, which leaves it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee+tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash + positions − accrued fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash %1 + positions %2 − accrued fees %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everything is worth now. Fees that are not booked yet count as spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − equity ÷ high water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − %1 ÷ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far equity is below its highest value; deposits and withdrawals move that value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawdown %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − %1 ÷ %2 = %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cap is multiplied by it. At 0 only exits are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(equity, high water) − reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(%1, high water %2) − reserve %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(equity, high water)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(%1, high water %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity − reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity %1 − reserve %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the shares below are taken of. In strict mode harvested profit is not part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(%1, %2 × base)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(%1, %2 × %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash that no order may touch. Rounded up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(%1, %2 × 30 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(%1, %2 × %3 in 30 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for fees, by what was traded in the last 30 days. Rounded up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tradable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(base − reserved − fee buffer) × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, (%1 − %2 − %3) × %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be at work. At 0 nothing that increases risk is sent. Rounded down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(%1, %2 × tradable × %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(%1, %2 × %3 × %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position and open buys of this asset may reach this. Rounded down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All positions and open buys together may reach this. Rounded down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash − open buys with fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash %1 − open buys %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash on which no open buy has a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs reserved %1 + fees %2 + reserve %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a buy, the cash available must not be below what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all harvests so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of it this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit that was set aside. It is cash, but no order may spend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvestable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, profit of the month − %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, %1 − %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realised profit of this month, after fees and tax, above the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × harvestable − done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × max(0, %2 − %3) − %4 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next sweep moves into the reserve bucket; never more than free cash, never twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum + fee + slippage + noise margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked at bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked at mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked at last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conservative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap = min(absolute, weight × tradable × %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no quote of %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum %1 + fee %2 + slippage %3 + noise margin %4 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge needed, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A buy is worth sending only above this. Each decision shows its own four parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily loss budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × equity at the start of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2; worst today %3 used %4 of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the day has lost this much, no new risk is taken until the next; exits go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last agreement %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agreement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books and exchange agree since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs: %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report failed at %1: %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report of the exchange yet in this session; nothing was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in this session: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · no difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee+tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A end equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B end equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B drawdown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trade is the right result here: the strategy saw nothing it wanted to trade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trade is the right result here: the strategy wanted to trade %1 times, and each time the expected gain did not pay for costs and risk or a limit refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trade was made: orders were sent, but the market never reached them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Base url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Websocket url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Api timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recv window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Api key ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Api secret ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle interval ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warmup bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved cash min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved cash rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinvestment rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee buffer min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee buffer rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest cadence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conservative base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset cap absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset cap weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge min bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise margin bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily loss max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notional max per asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price collar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders per minute max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data age max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage estimate bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage alarm bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taker rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit offset bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprices max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent answers min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconcile every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten step wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten steps max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge prior weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volatility bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior edge bps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel open orders on shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutdown deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutdown drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry max attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaker threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaker cooldown s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaker probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otel exporter endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the REST interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the WebSocket feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the candle history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request without an answer for this long has an unknown outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this machine&apos;s clock may be from the exchange&apos;s for a signed request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo trades on an exchange inside the program, paper on the real market without orders, live really.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While true no order reaches a real account; live trading needs false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The universe: five different symbols with one quote currency; nothing else is ever traded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the candles that the strategy sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from one decision cycle to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candles loaded before the first decision, so that indicators are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its midnight is the border of days and months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of candle files; empty for the generated market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of everything that looks random; the same seed gives the same market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much faster than reality the market runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash of the demo account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from best bid to best ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash at the start of paper trading and of a backtest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from best bid to best ask where the data has no book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much worse a marketable order is filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that one order can fill within one candle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash that is never traded, at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash that is never traded, as part of the capital base; the larger of both holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the capital above reserve and fee buffer may be traded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash kept for fees, at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash kept for fees, by what was traded; the larger of both holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realised profit of the month up to which nothing is harvested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it is swept into the reserve bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When profit is harvested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While true the reserve bucket is not part of the capital base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While true the capital base is never above the high-water mark of equity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price at which positions are valued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of each asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of each asset; the smaller of both holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of all assets together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of all assets together; the smaller of both holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an order must be expected to earn beyond its costs and the noise margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowance for errors of the estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From each drawdown on, exposure caps are multiplied; 0 allows only exits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces asset_cap_absolute for one asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces asset_cap_weight for one asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss beyond this stops new positions until the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest position of each asset by value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share of one asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a limit price may be from the market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most new orders per minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most open orders at one time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market data older than this is stale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected slippage of a marketable order, on top of half the spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage of a fill beyond this raises an alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause must be gone for this long before safe mode ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest position of one asset; without it there is no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee of a resting order, tax included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee of a marketable order, tax included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax within the published fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How intents of the strategy become orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of a limit price from the best price, away from the market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit order older than this is re-priced or given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one order may be re-priced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order nobody can find counts as absent only after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And only after so many answers of the exchange that do not list it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often orders, fills and balances are compared with the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause between two steps of flatten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many steps flatten reports what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy that decides; hold never trades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many real round trips weigh as much as the configured prior edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossing averages, or a break-out from a price channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size by volatility, or the same stake for every entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the fast average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the slow average; longer than the fast one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the price channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window of the volatility estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this volatility a full slice is held, above it less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full slice of each asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent per entry with sizing fixed_stake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed profit of a round trip before costs, until real round trips say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the edge is expected to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window of mean and standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys this far below the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sells when no further below the mean than this; less than entry_z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared equally by the five assets when no weights are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trade while an asset is no further from its target than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the weights are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target weight of one asset; all five together at most 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unfinished flatten or kill goes on by itself up to this age, later the program asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether open orders that protect nothing are cancelled at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for these cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to process what is still under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database; empty for the data folder&apos;s own, one per mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the inputs of decisions are kept for replay; the ledger is kept for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many failures in a row open a breaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a breaker stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many successful requests close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least important messages that are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log; empty for the state folder&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on 127.0.0.1 where Prometheus reads metrics; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where traces are sent as OTLP over HTTP; empty for nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market seconds per real second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a candle&apos;s volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the capital base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the free capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the notional of the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote currency per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the profit above the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of tradable capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times tradable capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the day&apos;s first equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the reference price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units of the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the notional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the fee before tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the best price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation per bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, got %2; write for example %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1; write for example %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decimal number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decimal number above %1 and at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration from %1 to %2 with its unit (ms, s, min, h, d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of exactly five symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of steps with drawdown and multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference, keychain:NAME or env:VARIABLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wss address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference, keychain:NAME or env:VARIABLE, and never the secret itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress slippage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far all prices fall at once in the worst case that is shown before live trading is armed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What selling everything costs in that worst case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the API key is kept; env:PENTAD_API_KEY names a variable, for runs without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the API secret is kept; env:PENTAD_API_SECRET names a variable, for runs without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many refusals of the strategy for its order rate pause trading until a person resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time within which they are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries end when the window has not been heard for this long; exits go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective limit offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stop order that protects each position at the exchange, also while the program does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it stands below the average entry, or below the bid where that is not above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest bid raises it; it is never lowered then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the limit price of a stoplimit is below its stop price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price that differs by less than this is not worth moving the stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the stop price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate refusals max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate refusals window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejects max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily loss used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of flatten sells no more than the bids this close to the best one take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a question to the exchange is tried, cancels at least six times; orders are never repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether alerts are also shown as notifications of the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where alerts are posted as JSON; empty for nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the webhook may lie on this machine or in a private network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A critical alert that nobody acknowledged for this long pauses trading; 0s for never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over which time retries and rejects are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than this in the window alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More refusals by risk or by the exchange than this in the window alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on the loss of the day alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the daily loss limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ws rejoin after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the price of each pair is asked for while the WebSocket feed is down or silent; prices older than risk.data_age_max are stale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The WebSocket feed must have been healthy for this long before it brings the prices again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper and backtest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy: trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy: reversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy: rebalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs and metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupFields</name>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast average, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow average, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volatility, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior edge, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinvestment rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge minimum, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise margin, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap, multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily loss limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taker fee with tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker fee with tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start equity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Pentad cannot start: its settings have mistakes. Mend what is named below and start again; nothing was traded and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad cannot start: there is no place to keep its journal. Name another one in the settings, or make room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>ENGINE ENDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENGINE SILENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIEW ONLY</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchlistRow</name>
    <message>
        <source>%1 buy working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sell working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge %1 of %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no decision yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data is %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off, exits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2: last %3, %4 in 24 h, bid %5, ask %6, spread %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2, weight %3, target %4. %5. Data age %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange takes no orders of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close %1 · %2 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close · %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2: no bid and ask, %3, %4 in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>one of the five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asset enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DE-RISKED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAFE MODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLATTENING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market data age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price collar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tradable capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BUY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market data is stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a breaker is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconciliation failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a balance has an unexplained residue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelling orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verifying at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconcile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit or withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees accrued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm after the kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The breakers close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh market data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in the next cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round to the exchange&apos;s scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price inside the collar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer orders in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller loss today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity recovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post as maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected edge rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise margin set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower edge minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily P/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asset is not one of the five.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kill switch is latched; only re-arming ends that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode is on; nothing that increases risk is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A breaker is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market data is older than allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same decision was already taken in this cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price or size has more decimals than the exchange takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is below the exchange&apos;s minimum value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many orders in the last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many orders are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily loss limit is reached; exits go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawdown has halted new risk; exits go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash afterwards would be below what must stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected edge does not cover the costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asset&apos;s cap is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position would be larger than allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much of the equity would be in one asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gross cap is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee buffer would be touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DISARMED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices come over REST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices come over the socket again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap in an order book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks too far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks agree again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading rules changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher cap of the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher notional limit of the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher cap weight of the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher position limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher concentration limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher gross cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher gross cap multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meets an own sell order at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks within the collar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own sell order ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is too far from the market, or an own order or a thin book stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever armed over this journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm live trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading is paused or disarmed, or this asset is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disarmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the operator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::EquityPanel</name>
    <message>
        <source>high water %1 · deepest so far %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity at end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit or loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first point comes with the first cycle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::FillsPanel</name>
    <message>
        <source>%1 in this session · fees %2 · tax %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has traded yet. Working orders are in the tab Orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fill to see all of it. Enter selects its asset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::LedgerPanel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is empty. Its first entry is the opening balance, after reconciliation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last %n transaction(s); each sums to zero</source>
        <translation>
            <numerusform>last transaction; it sums to zero</numerusform>
            <numerusform>last %n transactions; each sums to zero</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a posting to see all of its transaction.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::LogPanel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, mode, state, timing, health and the last 50 notes as text; no keys, no secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind was noted. Choose Every level and Every kind to see every note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::MessageCentre</name>
    <message>
        <source>Book the deposit or withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter books it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter acknowledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected messages, or all; a deposit or withdrawal is booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages. Whatever the terminal or the engine has to say is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 left the account without an order of ours (number %3). Book it as a withdrawal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 came to the account without an order of ours (number %3). Book it as a deposit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange names no movement that explains it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is explained by withdrawal %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is explained by deposit %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 breaker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::OrdersPanel</name>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 working · %2 not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the exchange to cancel every open order of ours; orders of others stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders. The strategy places them when every gate passes; the ticket places yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is not ours and stays: it was placed outside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cancel was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the selected orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an order to see all of it. Delete cancels it, Enter selects its asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another price…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::PositionsPanel</name>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop entries of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow entries of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harvested profit, never traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity %1 · positions %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dust of %1, below the smallest order of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of an asset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches new entries of the selected asset off or on; exits always go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions and balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the books. They come with the first snapshot of the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free, %2 locked by open buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange takes no orders of this pair now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::ReconciliationLine</name>
    <message>
        <source>Do books and exchange agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows both sides of every balance and order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::ReconciliationPanel</name>
    <message>
        <source>last report %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither side has an open order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report yet. Orders are compared once the exchange has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do books and exchange agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences found in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances here and at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders here and at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report yet. Balances are compared once the exchange has answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::RestartSummary</name>
    <message>
        <source>The exchange is being asked; nothing is sent before it has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders of ours: %1, of which unresolved: %2 · orders of others: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the restart: what was found again, and whether it agrees with the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do books and exchange agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that were found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the cockpit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::RowDetail</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all that is known of the selected row as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::activity::TablePanel</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::assetpage::AssetPage</name>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::BacktestPage</name>
    <message>
        <source>A %1, B %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejections by code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::ComparePlot</name>
    <message>
        <source>%1 (partial)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference needs two runs. Show a second one as B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet. Choose the candles and run a backtest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity of the compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown of the compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::MetricsPanel</name>
    <message>
        <source>%1 is partial: it was cancelled at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter of the run and sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bars, five assets, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal SHA-256, A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal SHA-256, B: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics of the compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RefusalBars</name>
    <message>
        <source>Rejections by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::ResultTables</name>
    <message>
        <source>No result yet. Choose the candles and run a backtest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is shown here. Choose one in the list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every position is still open: no round trip has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy never wanted to trade, so there was nothing to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a decision to see all its gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>tab and number of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose decisions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RunList</name>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen run as A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen run as B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the form with what this run was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen run and its result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RunProgress</name>
    <message>
        <source>Replaying bars; results appear when all are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 1 s left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the run before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the candle files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What was done so far is kept and marked partial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before there was a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run works in the background; the engine goes on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bars/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run backtest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::SetupForm</name>
    <message>
        <source>Folder of candle files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the candle files of the five pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write days as 2026-08-31, or leave the field empty for all there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed from A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>strategy and interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five assets, one quote currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five pairs of the session are not known yet; type five, for example BTCUSDT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five different pairs are tested together; these are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, value and unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::book::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order book and trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of price of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much price one row holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the exchange to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no order book: its exchange is a paper one without a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 60 s %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::book::LadderView</name>
    <message>
        <source>Best bid %1, best ask %2, spread %3 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread %1 · %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, in total %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::book::TapeView</name>
    <message>
        <source>Newest trade: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::chart::BarTable</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::chart::CandleChart</name>
    <message>
        <source>Candles of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the newest bar and follows it (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s first word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right step the crosshair from bar to bar, up and down go through own orders, Delete cancels the chosen order, Enter opens the blocked decision under the crosshair, plus and minus zoom, Home and End go to the oldest and the newest bar, digits choose the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the candles of %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candles of %1 yet; the first appears when the price feed has sent one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is silent; what is shown is %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new price of %1; the last is %2 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was not cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to scale prices, double-click to fit them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Drag it to another price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what stands in red at the top, then close the window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not start, so there are no candles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended; nothing new comes. The top of the window says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to scale time, double-click for the usual width at the newest bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::chart::ChartPanel</name>
    <message>
        <source>All five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a candle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <comment>one chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-up</source>
        <comment>five charts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filled triangle is a fill, a hollow diamond a decision that a gate refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the visible bars as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new entries, exits open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: no new entries, exits open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that reduce risk still go out; nothing that increases it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch latched: no new entries, exits open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch latched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::ArmDialog</name>
    <message>
        <source>Arm live trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on, orders are real. The first may leave within %1. Worst case if everything falls at once: &lt;b&gt;%2 %3&lt;/b&gt;%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the worst case builds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy caps full, then the falls, then the exit. The daily loss limit (%1 %2) and the drawdown ladder act between cycles; a price gap can jump over both, so the worst case is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this sentence to arm: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence to type: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded up to whole units; either separator is accepted, pasting is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay disarmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks: %1 of %2 pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arming does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys and sells within the five caps, strategy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 %2 in the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never withdraws, never trades a sixth pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have checked at the exchange: this key may not withdraw and is bound to my address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc stays disarmed: no entries; exits and what you order yourself go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc stays disarmed. Never armed over this journal: nothing is sent that you do not order yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is armed until the box is ticked and the sentence matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not survive a restart: live starts disarmed; exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy may sell what the account holds already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::CloseDialog</name>
    <message>
        <source>Close Pentad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept orders are not watched while Pentad is closed; they may be filled, and the next start finds out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table shows the first %1 of %2 orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, keep the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, cancel the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flatten is under way. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flatten stops where it is. It goes on by itself if Pentad is started again soon enough; later, trading stays paused and you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders: &lt;b&gt;%1&lt;/b&gt;, in %2. What becomes of them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold. Positions that stay: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::ControlDialog</name>
    <message>
        <source>The engine refused: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::DirectCancelDialog</name>
    <message>
        <source>Cancel at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute at most. It goes on when this is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not journalled here: the engine learns of it from the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a connection of its own, without the engine.
Esc and Enter go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the exchange itself which orders of ours are open, and cancels them there. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every open order of ours in the five pairs is cancelled, and the exchange is asked again until none is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is bought or sold, and orders of others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine that still runs may send new orders afterwards; end the program to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the exchange: &lt;b&gt;%1&lt;/b&gt; gone, &lt;b&gt;%2&lt;/b&gt; open as last listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order of ours is open at the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished: &lt;b&gt;%1&lt;/b&gt; orders are known to be open, &lt;b&gt;%2&lt;/b&gt; pairs could not be read. Look at the exchange&apos;s own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, order %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cancel was taken, but it is still listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by itself: filled, or cancelled by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders of others, left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::FigureRow</name>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenDialog</name>
    <message>
        <source>1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open and nothing can be sold. Flatten would pause trading and verify at the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee and tax, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected proceeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each 1 % of price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest price %1, stale; figures may be far off.
Esc and Enter keep the positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest price %1, refreshed every second.
Esc and Enter keep the positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading does not resume by itself; it stays paused until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new buy is sent, whatever the strategy says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 foreign orders, not ours, are not cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If bids vanish, steps wait; the progress says in which phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also cancel the %1 foreign orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell all five assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · Flatten rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may remain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why everything is sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also cancel orders that are not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it for one second: it sells everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels &lt;b&gt;%1&lt;/b&gt;, sells &lt;b&gt;%2&lt;/b&gt; in &lt;b&gt;%3&lt;/b&gt;, brings in about &lt;b&gt;%4 %5&lt;/b&gt; after fees, takes about &lt;b&gt;%6&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawals and the cash balance are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust worth %1 %3, below the exchange&apos;s minimum of %2 %3 for each asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust: up to %1 %2 for each asset, below the exchange&apos;s minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices move: proceeds shift by about %1 %2 for each 1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best bid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee+tax %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross proceeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippage %1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fresh order book of %1: counted at the best bid, without slippage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slippage, levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 (%3 bp below; %4 stand there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels it eats, bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a bid in the band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a part: its share of the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each step stays within %1 of the best bid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenProgress</name>
    <message>
        <source>Flattening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, for %2 · %3 · %4 · reason: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) so far</source>
        <translation>
            <numerusform>%n step so far</numerusform>
            <numerusform>%n steps so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Flatten waits for the operator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenResult</name>
    <message>
        <source>Cash now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that could be sold was sold, from %1. Trading stays &lt;b&gt;paused&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flatten ended before everything was sold, from %1. Trading stays &lt;b&gt;paused&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders of ours at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with unknown outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances read back from the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger, difference over all postings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sold, or locked by orders that are not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign orders, left as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What remains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat, verified at the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten ended, not everything is sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · Flatten certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, stay paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal record %1
SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad %1, %2, account %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun %1, ended %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal record %1, SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be saved as %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proceeds, net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs plan bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee+tax %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust, below the minimum of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash now %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust, less than the smallest unit that is traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked by orders that are not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not free at the exchange: a withdrawal, or an order in another currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled, not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every order of the flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentad::controls::GatesWindow</name>
    <message>
        <source>All gates of the ticket, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::KillDialog</name>
    <message>
        <source>Kill switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancels &lt;b&gt;%n&lt;/b&gt; open order(s) and latches. Nothing has been sent yet.</source>
        <translation>
            <numerusform>Cancels &lt;b&gt;%n&lt;/b&gt; open order and latches. Nothing has been sent yet.</numerusform>
            <numerusform>Cancels &lt;b&gt;%n&lt;/b&gt; open orders and latches. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the kill switch does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every order of ours is cancelled at the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order that increases risk is sent, whoever asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only re-arming with a reason leaves it, and a restart does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sold: %n position(s) stay; flatten sells them.</source>
        <translation>
            <numerusform>Nothing is sold: %n position stays; flatten sells it.</numerusform>
            <numerusform>Nothing is sold: %n positions stay; flatten sells them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders of others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why everything is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalled with the reason.
Esc and Enter go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has not answered. The orders can be cancelled at the exchange without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is latched already. Cancels again what is still open: &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel at the exchange…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::MoveDialog</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way from the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an order of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels the buy of &lt;b&gt;%1&lt;/b&gt; at &lt;b&gt;%2&lt;/b&gt;; once the exchange has confirmed that, what is left is sent at &lt;b&gt;%3&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels the sell of &lt;b&gt;%1&lt;/b&gt; at &lt;b&gt;%2&lt;/b&gt;; once the exchange has confirmed that, what is left is sent at &lt;b&gt;%3&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it fills before the cancel arrives, only the rest is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a gate refuses the new price, the order stays cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gates still count the old order; the verdict is on the safe side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalled as the operator&apos;s.
Esc and Enter leave the order where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not open any more; there is nothing to move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::NumberField</name>
    <message>
        <source>I mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::PhaseStrip</name>
    <message>
        <source>Steps of the flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::PlainTable</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::PointList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::RearmDialog</name>
    <message>
        <source>Kill switch latched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latched since &lt;b&gt;%1&lt;/b&gt;, for &lt;b&gt;%2&lt;/b&gt;: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What re-arming does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kill switch is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading stays paused; resuming is a second act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled orders do not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is bought or sold by re-arming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own orders still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with unknown outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes of safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it is safe to trade again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay halted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm, stay paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalled with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc and Enter stay halted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::ReasonField</name>
    <message>
        <source>Reason, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say why in your own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::ResumeDialog</name>
    <message>
        <source>Resume trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since &lt;b&gt;%1&lt;/b&gt;, for &lt;b&gt;%2&lt;/b&gt;: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy %1 may buy again from the next cycle, within every cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked meanwhile: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked meanwhile: %1 of the remembered decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kill switch is latched; only re-arming ends that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The breaker %1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks new orders even then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it is fine to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of one day at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used of it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for new positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders in one minute at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalled with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc and Enter stay paused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::StuckDialog</name>
    <message>
        <source>The engine does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has said nothing for &lt;b&gt;%1&lt;/b&gt; and may be waiting for the disk. Pentad closes by itself as soon as the engine has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you end it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was committed is in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders stay at the exchange, and nobody watches them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next start finds out what became of each order before it trades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End Pentad now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc keeps waiting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketForm</name>
    <message>
        <source>The engine has not said anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is not clear yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is not clear yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the best bid as the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the best ask as the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price at the bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price at the ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of what may be traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what is not locked when selling; of what the gates admit, fee included, when buying.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketPanel</name>
    <message>
        <source>There is no price or no cash to take a part of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine gave no evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: the order is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price crosses the spread: it trades at once and pays the taker fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is %1 bp from the market, more than half of what is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is worth more than a tenth of the equity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market data of this asset is stale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, waiting for the answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again to buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again to sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, buy the reduced size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, sell the reduced size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the manual ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all gates of this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, then press again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why this order all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketVerdict</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the gates …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applied; costs %1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3; distance %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be reduced to %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reduces risk; most gates do not bind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 22 gates pass or do not bind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. The gates accepted it; it is in the table of orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent. The gates refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee and tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset cap after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::controls::WorstCaseTable</name>
    <message>
        <source>%1 × %2 fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit slippage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee and tax in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of what is not held yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee and tax out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::ChangesView</name>
    <message>
        <source>No single change of what is known would make it trade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would make it trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee %1 → %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1 → %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise margin %1 → %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum %1 → %2 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exposure %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 still refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it would buy %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it would sell %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 %3 wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change alone is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionList</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted · %2 reduced · %3 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted whole, %2 accepted smaller, %3 refused today; at most the newest 500 decisions are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset, code, cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionListModel</name>
    <message>
        <source>%1 %2 %3, %4: %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionsPanel</name>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the forensics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First failing gate, or order sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision yet. The strategy decides once per cycle; what it wants appears here with its verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision was refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::EdgeTrail</name>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decisions of this asset are needed to draw a curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected and required edge in basis points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected and required edge, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::EvaluationView</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula with the numbers of this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates of the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3; distance %4; %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::ForensicsPage</name>
    <message>
        <source>No decision matches the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search to see every decision again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy decides once per cycle. What it wants appears here with every gate it passed or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle %1 · %2 · strategy %3 · horizon %4 bars · order %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons given by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no numbers as reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market and account seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gate has recorded what it saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to change: it was accepted whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the gates what would make it trade …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine no longer has what this decision saw; it keeps that for the newest refused or reduced ones since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the decision as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the decision as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would make it trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one change at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended; nobody is left to ask what would make it trade.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::decisions::NumbersView</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::exportpage::ExportPage</name>
    <message>
        <source>Write the report to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens folders; the report is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days begin at midnight in %1; both days are included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins: choose a later last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete CSV files from the journal, with row count and checksum beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every trade with price, size, fee, tax and realised profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every order with its life, from plan to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every posting of the double-entry ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every intent and what each gate said to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per day: equity, flows, profit or loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report was written yet. Choose what and when on the left, then write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of about %2 rows are in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was cancelled; nothing is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of about %2 rows are read for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are in %2</source>
        <translation>
            <numerusform>%1 row is in %2</numerusform>
            <numerusform>%1 rows are in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::BreakerRows</name>
    <message>
        <source>%1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::BreakersPanel</name>
    <message>
        <source>%1 · next probe in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next request is the probe; opened by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n failures</source>
        <translation>
            <numerusform>%1 of %n failure</numerusform>
            <numerusform>%1 of %n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · probes with the next request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 · probe %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::ConnectionLog</name>
    <message>
        <source>Connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, and what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened on the line to the exchange yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::ExposureBars</name>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::ExposurePanel</name>
    <message>
        <source>Exposure against caps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::HealthPage</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal and disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market data age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the last cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line to the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::HealthPanel</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::PolicyColumn</name>
    <message>
        <source>Capital policy, exposure, breakers and health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::PolicyPanel</name>
    <message>
        <source>Capital policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::policy::SafeModeBanner</name>
    <message>
        <source>Ends by itself once every asset has had fresh data for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself %1 after the breaker has closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself %1 after a reconciliation has succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends %1 after the difference is explained, or acknowledged as a deposit or withdrawal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself %1 after the clock is right again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode since %1: nothing that increases risk is sent, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause is gone; it must stay away for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself %1 after books and exchange have agreed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by itself %1 after the window was heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and safe mode besides: nothing that increases risk is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space on the disk of the journal. Ends by itself %1 after it is written again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AboutDialog</name>
    <message>
        <source>About Pentad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades exactly five assets, says why it does or does not, and starts in a demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: you may use, study, share and change it; it comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries it uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AppearancePane</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow system changes with the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising and falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign, arrow or place always says the same as the colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green, red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red, green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue, orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are written and read as the language writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and exports always carry UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold acts after one second; the dialog shows the figures first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tints when a value changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AssetsPage</name>
    <message>
        <source>Five assets and their candles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five different pairs with one quote currency; nothing else is ever traded. Without a folder of candles the demo makes its own market, the same one every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of candle files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of candle files for the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the demo makes its own market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo plays the candles of this folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::DemoPage</name>
    <message>
        <source>Demo first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is a whole market inside this program: prices, an order book, an exchange and an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs nothing: no account, no keys, no network, no money. Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is real: the same engine, capital policy, risk limits and journal as in live trading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper trading on the real market and live trading come later, each by a deliberate step of yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::FirstRunWizard</name>
    <message>
        <source>First start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::KeyDialog</name>
    <message>
        <source>Exchange keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key and its secret are kept in the keyring of your desktop and nowhere else. The demo and paper trading need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the private key; it is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the exchange, give the key: total funds, trade, account, WebSocket. Leave withdrawal off, and bind the key to the address of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the exchange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running session keeps the key it began with; these count from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::LayoutPage</name>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cockpit starts in its factory layout. Layouts can be named and kept; one command leads back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels can be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a panel by its title, drop it elsewhere or on another screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves by a slip of the hand. Unlock at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::PolicyPage</name>
    <message>
        <source>As configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash that is never traded, part of the capital base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the free capital, how much may be traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of one asset, part of tradable capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most exposure of all five, times tradable capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least expected edge beyond costs and noise, basis points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of a day that stops new positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share of one asset in equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farthest limit price from the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, and many more, are in Settings under Capital policy and Risk limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stays: set by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order passes these limits, and they are frozen while the engine runs. As configured leaves the settings file as it is; a preset is written when this guide ends. Both count from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset changes the most exposure that single assets have of their own: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ReadyPage</name>
    <message>
        <source>Keys and clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store and test keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mode needs none. Before live trading, store them under Settings, Exchange keys, and test there what they may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare: the exchange of this session is inside the program. In paper and live trading the clock is compared with the exchange&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange&apos;s clock has not been read yet. It is asked again and again; wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange&apos;s clock less this computer&apos;s is %1 ms; %2 ms are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed calls wait until it is right: switch on the system&apos;s time synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the system&apos;s time synchronisation before signed calls have to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys are stored for this profile. Press “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then press “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, then press “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer. “%1” asks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring refused. Allow Pentad to use it in the keyring&apos;s own program, then press “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::SettingRowView</name>
    <message>
        <source>Locked: the command line sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: %1 sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs restart: in force is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen until restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running session keeps the limits it started with; a change counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save writes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search key, name or description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance and habits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting matches “%1”. Clear the search to see all groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. To mend: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed. A change counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no settings file; appearance and shortcuts can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields to mend before saving: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. It counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange keys…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ShortcutEditor</name>
    <message>
        <source>All keys are the standard ones again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an action, press its new keys in the field, then set them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is now on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Press other keys, or change those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” acts on orders; its keys need Ctrl, Alt or a function key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ShortcutsOverview</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::preferences::WelcomePage</name>
    <message>
        <source>Welcome to Pentad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad trades exactly five assets by fixed rules, and says in numbers why it buys, sells or stays out. Often staying out is the right result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::BudgetBar</name>
    <message>
        <source>Budget used at worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::BudgetPanel</name>
    <message>
        <source>Daily loss budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profit or loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit or loss of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit stops new risk, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resets at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was paid in or out today; the curve begins again tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve begins after the first minutes of the day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::CapitalPage</name>
    <message>
        <source>Capital policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::EquityView</name>
    <message>
        <source>Equity, high-water mark and drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity and high-water mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve begins after the first minutes of the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high water %1 · deepest so far %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::ExposureTable</name>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4, room %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::ExposureTablePanel</name>
    <message>
        <source>Exposure against caps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::HarvestPanel</name>
    <message>
        <source>Harvest and reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harvest by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due at the next fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due at the end of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harvested in month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bucket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::HarvestPlot</name>
    <message>
        <source>%1: %2 harvested, bucket %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was harvested yet. Profit of a month above the threshold is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::LadderPanel</name>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − equity ÷ high-water mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the drawdown ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss until the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap = min(%1, %2 × %3 × step). The other steps are shown at the tradable capital of now. A step holds while equity is at or below where it starts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::LadderTable</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, drawdown %2 %3, starts at equity %4, gross cap %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at equity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::PolicyTable</name>
    <message>
        <source>%1: %2 = %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet; they come with the engine&apos;s first word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::RiskPage</name>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::Timeline</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened %1 × today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cause was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::TimelinePanel</name>
    <message>
        <source>Breakers and modes today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers, safe mode and pauses of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-open, safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, for example: flatten, risk, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::DirectCancelBanner</name>
    <message>
        <source>Orders can be cancelled without the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all orders at the exchange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended and cancels nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine says nothing; whether it would cancel anything is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has not answered the kill switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Orders of ours that are open can be cancelled at the exchange, over a connection of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::DrawdownGauge</name>
    <message>
        <source>Drawdown gauge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far equity is below its highest value, and what that does to the caps. Click for the Risk screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::EndBanner</name>
    <message>
        <source>What you see is its last word. Nothing is sent any more; open orders stay as they are at the exchange. Close the window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is traded. Mend this, then close the window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what the journal tells, as of %1, without prices; nothing can be sent. Open orders stay as they are at the exchange. Mend this, then close the window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not start: view only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::MainWindow</name>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · %2 · account %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended. What you see is its last word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause trading (Pause key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume trading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten: sell everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm after a kill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select asset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between Turkish and English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this layout under a name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the factory layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock or unlock the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Pentad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first-run guide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital policy and ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the window to monitor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm live trading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disarm live trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pentad · %1 · starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill: cancel every order and latch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show panel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One chart or all five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s candles as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert did not reach the webhook: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last flatten certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “%1” is damaged or of an older version and was left; keep one under its name again, or forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this layout to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a layout from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the layout to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a layout from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no panel of this program; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout of %1 is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout of %1 is shown, without panels that this program does not have: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than a layout can be; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no JSON file, byte %2 makes no sense; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no layout of Pentad; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a layout of version %2 and this program reads version %3; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged, “%2” of its panel %3 cannot be; the layout stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is locked: panels stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is unlocked: panels can be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::NavigationRail</name>
    <message>
        <source>Cockpit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::StateBlock</name>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DE-RISKED (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · drawdown %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the operator · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill switch latched · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cause is gone, held a moment longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconciling with the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing what was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing heard for %1; what you see is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you see is its last word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing heard for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no entries, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never armed: your orders only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no entries; exits and what you order yourself go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · never armed over this journal: nothing is sent that you do not order yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your orders only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>The message centre keeps every notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  cycle %2  %3 / %4 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the oldest quote of the five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders; the lamp is the order channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakers %1 / %2 / %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakers %1 closed · %2 half · %3 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit breakers: closed, half-open, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal %1 · disk %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Last commit %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, licences, paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed %1 REST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the oldest quote of the five; the socket is down, prices come over REST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 of the last answers came within this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too far from the exchange&apos;s clock: signed calls wait until this computer&apos;s clock is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange&apos;s clock less this computer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scarcest rate limit of the exchange still allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from the exchange&apos;s clock: set this computer&apos;s clock before signed calls have to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the engine in the exchange&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 / %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle %1: its time against its cadence; %2 overruns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::Toast</name>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the message centre keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::shell::TopBar</name>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLATTEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten: pause, cancel all orders, sell everything, verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses, cancels every order, sells all five assets and verifies at the exchange.
Trading stays paused afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold for one second: cancels every order and latches. Positions stay.
Only re-arming with a reason leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real orders, real money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real money is at stake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESUME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the resume dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One press: no order that increases risk is sent. Exits go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RE-ARM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm after the kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill switch: hold for one second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm live…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disarmed: no entries; exits and what you order yourself go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never armed over this journal: nothing is sent that you do not order yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the worst case, and asks for a sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::CycleStages</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::CycleStrip</name>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the last cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::WatchlistPanel</name>
    <message>
        <source>Watchlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual / target weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch %1 off: no new buys, exits go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being switched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::WatchlistRow</name>
    <message>
        <source>bid %1    ask %2    %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::widgets::DataTable</name>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter  ( / )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the shown rows as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved: %1 cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved to %2</source>
        <translation>
            <numerusform>%1 row saved to %2</numerusform>
            <numerusform>%1 rows saved to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) that contain “%3” saved to %2</source>
        <translation>
            <numerusform>%1 row that contains “%3” saved to %2</numerusform>
            <numerusform>%1 rows that contain “%3” saved to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentad::widgets::Desk</name>
    <message>
        <source>The engine refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pentad::widgets::SettingField</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number: write digits, and %1 before the decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may mean %2 or %3. Which one?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
